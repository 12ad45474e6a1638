"""Views of papers: parse, ask or do one thing, render."""
