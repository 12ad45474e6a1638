"""Rows of the pages of notices, as the interface draws them."""
