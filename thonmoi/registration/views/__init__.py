"""Pages of the registration room."""
