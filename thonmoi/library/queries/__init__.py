"""Reads of the library. A document is seen where it was registered, below, and above."""

from thonmoi.library.queries.documents import (
    PAGE,
    Page,
    document,
    document_by_number,
    document_named,
    documents,
)
from thonmoi.library.queries.files import stored_file
from thonmoi.library.queries.relations import Related, own_relations, relations

__all__ = [
    "PAGE",
    "Page",
    "Related",
    "document",
    "document_by_number",
    "document_named",
    "documents",
    "own_relations",
    "relations",
    "stored_file",
]
