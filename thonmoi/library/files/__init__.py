"""Stored files: checked by content, kept by hash, served with rights asked each time."""
