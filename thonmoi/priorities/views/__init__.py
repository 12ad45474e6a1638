"""Pages of the priorities room."""
