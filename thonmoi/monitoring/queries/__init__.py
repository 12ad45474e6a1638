"""All reads of the monitoring room."""
