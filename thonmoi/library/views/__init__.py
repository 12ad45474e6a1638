"""Pages of the library."""

from thonmoi.library.views.registering import document_correct, document_register
from thonmoi.library.views.showing import document, documents, stored_file

__all__ = ["document", "document_correct", "document_register", "documents", "stored_file"]
