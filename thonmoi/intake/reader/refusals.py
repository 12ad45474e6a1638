"""Files that are not read: one refusal each, with a sentence that says what to do."""

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid

_SENTENCES = {
    "empty": _("The file is empty: choose the file that holds the document."),
    "too_large": _("The file is too large: send the document without pictures, or in parts."),
    "encrypted": _("The file is protected by a password: save it without one and send it again."),
    "old_word": _("The file is an old Word document (.doc): save it as .docx and send it again."),
    "macros": _("The file holds macros: save it as a plain .docx and send it again."),
    "unpacks_too_large": _("The file unpacks to far more than a document holds: it is not read."),
    "damaged": _("The file is damaged or not what its name says: open it, save it anew, send it."),
    "unknown_kind": _("Only .docx, .txt and PDF with text can be read: save the document as one."),
    "scanned": _("The PDF holds pictures of pages, no text: send the .docx it was printed from."),
    "too_many_pages": _("The PDF has too many pages: send only the pages of the document."),
}


def refuse(reason: str) -> Invalid:
    """The refusal for `reason`, ready to be raised; its code is `document.<reason>`."""
    return Invalid(f"document.{reason}", _SENTENCES[reason], field="file")
