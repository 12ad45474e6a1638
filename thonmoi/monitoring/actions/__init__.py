"""All writes of the monitoring room, by deed."""
