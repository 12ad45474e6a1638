"""Pages of the recognition room."""
