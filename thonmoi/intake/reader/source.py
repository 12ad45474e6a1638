"""From a file's bytes to lines: the kind of file is told by its content, never by its name."""

import io
import zipfile

from thonmoi.intake.reader.lines import Line
from thonmoi.intake.reader.pdf_file import read_pdf_file
from thonmoi.intake.reader.refusals import refuse
from thonmoi.intake.reader.text_file import read_text_file
from thonmoi.intake.reader.word_file import read_word_file

LIMIT = 25 * 1024 * 1024
_UNPACKED = 150 * 1024 * 1024
_MEMBERS = 3000
_RATIO = 250
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_lines(data: bytes, filename: str = "", limit: int = LIMIT) -> tuple[Line, ...]:
    """The lines of a .docx, .txt or text PDF, in reading order.

    `filename` only helps where the content leaves a doubt. Raises `Invalid` for anything
    that is not read: too large, protected, with macros, unpacking too far, damaged, no text.
    """
    if not data.strip():
        raise refuse("empty")
    if len(data) > limit:
        raise refuse("too_large")
    if data.startswith(_OLE):
        protected = "EncryptedPackage".encode("utf-16-le") in data
        raise refuse("encrypted" if protected else "old_word")
    if b"%PDF-" in data[:1024]:
        return read_pdf_file(data)
    if data.startswith(b"PK"):
        return read_word_file(bounded(data, filename))
    if filename.lower().endswith((".docx", ".pdf")):
        raise refuse("damaged")
    return read_text_file(data)


def bounded(data: bytes, filename: str) -> bytes:
    """`data` itself, once it is sure that it is a Word document that unpacks within limits."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
            unpacked = sum(member.file_size for member in members)
            if len(members) > _MEMBERS or unpacked > _UNPACKED:
                raise refuse("unpacks_too_large")
            if any(_explodes(member) for member in members):
                raise refuse("unpacks_too_large")
            names = {member.filename for member in members}
            if any(member.flag_bits & 1 for member in members):
                raise refuse("encrypted")
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                raise refuse("macros")
            if "word/document.xml" not in names or "[Content_Types].xml" not in names:
                raise refuse("unknown_kind")
            if b"macroEnabled" in package.read("[Content_Types].xml"):
                raise refuse("macros")
            _check_sizes(package, members)
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, ValueError):
        raise refuse("damaged") from None
    return data


def _explodes(member: zipfile.ZipInfo) -> bool:
    return member.file_size > 1 << 20 and member.file_size > _RATIO * max(1, member.compress_size)


def _check_sizes(package: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    """Unpack the parts that are parsed, never further than they declare."""
    for member in members:
        if not member.filename.endswith((".xml", ".rels")):
            continue
        with package.open(member) as part:
            read = 0
            while chunk := part.read(1 << 16):
                read += len(chunk)
                if read > member.file_size:
                    raise refuse("unpacks_too_large")
