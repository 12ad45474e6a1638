"""Files that cannot be read, each with a sentence that says what to do."""

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid

_SENTENCES = {
    "kind": _("Annexes are read from Word (.docx), Excel (.xlsx) or PDF with text."),
    "damaged": _("The file is damaged. Open it, save it again, and choose it once more."),
    "scanned": _(
        "This PDF holds pictures of pages and no text. Ask the issuer for the Word file, "
        "or copy the table into Excel and choose that."
    ),
    "encrypted": _("The file is protected by a password. Save it without one."),
    "too-many": _("The file has more pages or cells than an annex can have."),
    "no-annex": _(
        "No table of criteria was found: none has a head with “Tiêu chí” or “Nội dung” and a "
        "column of what is required. Is it the annex of the decision? "
        "In a PDF its cells must be ruled."
    ),
}


def refuse(code: str) -> Invalid:
    """The refusal of a file (field ``file``)."""
    return Invalid(f"annex.{code}", _SENTENCES[code], field="file")
