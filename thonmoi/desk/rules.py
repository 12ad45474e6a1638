"""Which page is whose first, and the words of the desk: pure."""

from collections.abc import Iterable

FIRST: tuple[tuple[str, str], ...] = (
    ("office", "overview"),
    ("leader", "overview"),
    ("upper", "overview"),
    ("finance", "capital"),
    ("division", "queue"),
    ("commune-editor", "my-work"),
    ("commune-lead", "my-commune"),
    ("front", "my-work"),
    ("admin", "people"),
)
"""The first page of each role, by URL name; of several roles the one that stands first."""


def first_page(roles: Iterable[str]) -> str:
    """The URL name of the page that a person with these roles opens first."""
    held = set(roles)
    return next((page for role, page in FIRST if role in held), "my-work")
