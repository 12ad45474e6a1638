"""Workbooks that are read, never written: .xls of old Excel, .ods of LibreOffice.

They are taken only where figures are read out of them (mappings, statements); what a person has to
open later (evidence, documents) is asked for as .docx or .xlsx. The same refusals as elsewhere:
macros, passwords, archives that unpack too far. Nothing is run.
"""

from collections.abc import Collection

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid

XLS = "application/vnd.ms-excel"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
SHEETS = frozenset({XLS, ODS})
_OPEN_MACROS = ("basic/", "scripts/", "dialogs/")


def is_xls(content: bytes) -> bool:
    """Whether an OLE file is a workbook. Raises Invalid where it carries macros or a password."""
    if _has(content, "_VBA_PROJECT") or _has(content, "_VBA_PROJECT_CUR"):
        raise macros()
    if _has(content, "EncryptedPackage"):
        raise Invalid(
            "file.locked",
            _("The workbook has a password. Save it without one, and choose it again."),
            field="file",
        )
    return _has(content, "Workbook") or _has(content, "Book")


def _has(content: bytes, name: str) -> bool:
    """Whether an OLE file has a part of that name; names stand there in two bytes a letter."""
    return f"{name}\0".encode("utf-16-le") in content


def is_ods(content: bytes, members: Collection[str]) -> bool:
    """Whether an archive says that it is an open sheet. Raises Invalid where it carries macros."""
    if ODS.encode() not in content[:200] or "content.xml" not in members:
        return False
    if any(name.lower().startswith(_OPEN_MACROS) for name in members):
        raise macros()
    return True


def macros() -> Invalid:
    """The refusal of a file that carries programs."""
    return Invalid(
        "file.macros",
        _("The file carries macros. Save it without macros (.docx, .xlsx)."),
        field="file",
    )
