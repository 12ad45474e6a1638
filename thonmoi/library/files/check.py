"""Every upload is hostile until its content says what it is.

The name and the type that the browser claims are not believed. Archives (docx,
xlsx) are looked into within limits; macros are refused; nothing is run.
"""

import io
import re
import zipfile
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import nfc
from thonmoi.library.files.older import ODS, SHEETS, XLS, is_ods, is_xls, macros

MAX_MEMBERS = 2000
MAX_UNPACKED = 200 * 1024 * 1024
MAX_RATIO = 200

PDF = "application/pdf"
PNG = "image/png"
JPEG = "image/jpeg"
TEXT = "text/plain"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ENDINGS = {PDF: "pdf", PNG: "png", JPEG: "jpg", DOCX: "docx", XLSX: "xlsx", TEXT: "txt"}
ENDINGS |= {XLS: "xls", ODS: "ods"}


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that may be kept: its type by content, a safe name, its bytes."""

    media_type: str
    name: str
    content: bytes


def check(content: bytes, name: str, *, limit: int, may_be_older: bool = False) -> Checked:
    """What a file is, by its content. Raises Invalid (field ``file``) with what to do.

    `may_be_older`: .xls and .ods are taken too, where figures are read out of them.
    """
    if not content:
        raise _refuse("empty", _("The file is empty. Choose it again."))
    if len(content) > limit:
        raise _refuse(
            "too-large",
            _("The file is larger than %(mb)s MB. Make it smaller, or split it.")
            % {"mb": limit // (1024 * 1024)},
        )
    media_type = _media_type(content)
    if media_type in SHEETS and not may_be_older:
        raise _old(media_type)
    return Checked(media_type, safe_name(name, ENDINGS[media_type]), content)


def safe_name(name: str, ending: str) -> str:
    """The last part of a name without control characters, with the ending of its content."""
    base = re.split(r"[\\/]", nfc(name))[-1]
    base = re.sub(r"[\x00-\x1f\x7f\"<>|:*?\u202a-\u202e\u2066-\u2069]", "", base).strip(". ")
    stem = base.rsplit(".", 1)[0] if "." in base else base
    return f"{stem[:120] or 'tep'}.{ending}"


def _refuse(code: str, sentence: object) -> Invalid:
    return Invalid(f"file.{code}", sentence, field="file")


def _media_type(content: bytes) -> str:
    if content.startswith(b"%PDF-"):
        return PDF
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"PK\x03\x04"):
        return _office_type(content)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if is_xls(content):
            return XLS
        raise _old("")
    if _is_text(content):
        return TEXT
    raise _refuse(
        "unknown", _("Only PDF, Word (.docx), Excel (.xlsx), JPEG, PNG or text are taken.")
    )


def _old(media_type: str) -> Invalid:
    """The refusal of an older file, with what to save it as."""
    if media_type == ODS:
        return _refuse("open-sheet", _("This is a LibreOffice sheet (.ods). Save it as .xlsx."))
    return _refuse(
        "old-office",
        _("This is an old or encrypted Office file. Save it as .docx or .xlsx without password."),
    )


def _is_text(content: bytes) -> bool:
    if b"\x00" in content:
        return False
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True


def _office_type(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise _refuse(
            "broken", _("The file is damaged. Open it, save it again, and choose it once more.")
        ) from error
    unpacked = sum(m.file_size for m in members)
    if (
        len(members) > MAX_MEMBERS
        or unpacked > MAX_UNPACKED
        or unpacked > MAX_RATIO * max(len(content), 1)
    ):
        raise _refuse("bomb", _("The file unpacks to far more than its size and is not taken."))
    names = {m.filename for m in members}
    if any(n.lower().endswith("vbaproject.bin") for n in names):
        raise macros()
    if "word/document.xml" in names:
        return DOCX
    if "xl/workbook.xml" in names:
        return XLSX
    if is_ods(content, names):
        return ODS
    raise _refuse(
        "unknown", _("Only PDF, Word (.docx), Excel (.xlsx), JPEG, PNG or text are taken.")
    )
