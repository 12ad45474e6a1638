"""Pages of the treasury room."""
