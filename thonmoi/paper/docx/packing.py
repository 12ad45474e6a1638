"""Bytes of a .docx that depend on the document alone: no clock, no chance."""

import zipfile
from datetime import datetime
from io import BytesIO

from docx.document import Document as File
from docx.opc.constants import RELATIONSHIP_TYPE

from thonmoi.paper.model import Document, clean

_EPOCH = (1980, 1, 1, 0, 0, 0)


def pack(file: File, document: Document) -> bytes:
    """The file as bytes, with the document's title and date and fixed times inside."""
    _set_properties(file, document)
    _drop_thumbnail(file)
    loose, packed = BytesIO(), BytesIO()
    file.save(loose)
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, source.read(name))
    return packed.getvalue()


def _set_properties(file: File, document: Document) -> None:
    date = document.letterhead.date
    at = datetime(date.year or 2020, date.month or 1, date.day or 1)
    properties = file.core_properties
    title = " ".join(f"{clean(document.kind)} {clean(document.title)}".split())
    properties.title, properties.language = title[:255], "vi-VN"
    properties.author = properties.last_modified_by = clean(document.issuer_name)[:255]
    properties.comments = properties.keywords = properties.subject = ""
    properties.created = properties.modified = at
    properties.revision = 1


def _drop_thumbnail(file: File) -> None:
    relations = file.part.package.rels
    kind = RELATIONSHIP_TYPE.THUMBNAIL
    for key in [key for key, relation in relations.items() if relation.reltype == kind]:
        del relations[key]
