"""Writes of the library: registering and correcting documents, keeping files."""

from thonmoi.library.actions._rows import Area
from thonmoi.library.actions.attaching import attach_file
from thonmoi.library.actions.correct import correct_document
from thonmoi.library.actions.files import checked_file, store_file, uploaded
from thonmoi.library.actions.register import register_document
from thonmoi.library.facts import DocumentFacts

__all__ = [
    "Area",
    "DocumentFacts",
    "attach_file",
    "checked_file",
    "correct_document",
    "register_document",
    "store_file",
    "uploaded",
]
