"""Pages of annexes."""
