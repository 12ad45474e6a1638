"""What may be public, and in which words. Pure."""

from thonmoi.portal.rules.deciding import (
    KIND_LABELS,
    SOURCES,
    Fact,
    Kind,
    is_public,
    kinds_of,
)

__all__ = ["KIND_LABELS", "SOURCES", "Fact", "Kind", "is_public", "kinds_of"]
