"""From what queries found to the parts of the interface: words and addresses, no database."""
