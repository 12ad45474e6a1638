"""Pages of works and capital."""
