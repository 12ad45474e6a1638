"""A dossier as one archive: drafts in Word, signed files as they were filed, an index."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from thonmoi.kernel.text import slug
from thonmoi.paper import docx
from thonmoi.paper.model import Document
from thonmoi.recognition.document import Made
from thonmoi.recognition.document.index import index
from thonmoi.recognition.shown import Whole

FIXED = (2025, 1, 1, 0, 0, 0)
"""The time of every entry: equal dossiers give equal bytes."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed file: the code of its step, the name of the paper, its number, name, bytes."""

    step: str
    paper: str
    number: str
    name: str
    content: bytes


def packed(
    found: Whole, papers: Sequence[tuple[Made, Document]], signed: Sequence[Signed]
) -> bytes:
    """The bytes of the archive; `00-muc-luc.docx` lists what is in it and what is missing."""
    order = {one.code: n for n, one in enumerate(found.stages, 1)}
    entries: list[tuple[str, str, str, bytes]] = []
    for made, document in papers:
        name = f"{order[made.step]:02d}-{made.slug}-du-thao.docx"
        entries.append((name, made.name, "Dự thảo", docx.to_docx(document)))
    for n, one in enumerate(signed, 1):
        stem, _dot, ending = one.name.rpartition(".")
        name = f"{order.get(one.step, 0):02d}-da-ky-{n:02d}-{slug(stem)[:60]}.{ending.lower()}"
        entries.append((name, one.paper, one.number, one.content))
    entries.sort(key=lambda entry: entry[0])
    first = docx.to_docx(index(found, [entry[:3] for entry in entries]))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in [("00-muc-luc.docx", first), *((e[0], e[3]) for e in entries)]:
            archive.writestr(zipfile.ZipInfo(name, FIXED), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
