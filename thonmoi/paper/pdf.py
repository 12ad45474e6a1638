"""The document as PDF: PDF/A-2a (kept for the archive, readable aloud), equal bytes for equals."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import typst

from thonmoi.paper.drawing import checked, fonts
from thonmoi.paper.model import DocDate, Document
from thonmoi.paper.setting import Plain, lay_out

MEDIA_TYPE = "application/pdf"
_TEMPLATE = Path(__file__).parent / "templates" / "paper" / "document.typ"


def to_pdf(document: Document) -> bytes:
    """The document as the bytes of a PDF.

    It is PDF/A-2a; where the text has characters that the packaged face does not know, and
    archives would refuse, a plain PDF. Raises `Invalid` where a figure is not a drawing.
    """
    laid = lay_out(document)
    _check_figures(laid)
    laid["subject"] = " ".join([laid["kind"], *laid["title"]]).strip()
    inputs = {"paper": json.dumps(laid, ensure_ascii=False)}
    at = _moment(document.letterhead.date)
    try:
        return _compile(inputs, at, "a-2a")
    except typst.TypstError:
        return _compile(inputs, at, "1.7")


def _compile(inputs: dict[str, str], at: datetime, standard: Literal["a-2a", "1.7"]) -> bytes:
    return typst.compile(
        str(_TEMPLATE),
        font_paths=fonts(),
        sys_inputs=inputs,
        timestamp=at,
        pdf_standards=standard,
    )


def _moment(date: DocDate) -> datetime:
    """A time that follows from the document alone."""
    return datetime(date.year or 2020, date.month or 1, date.day or 1, tzinfo=UTC)


def _check_figures(laid: Plain) -> None:
    for blocks in (laid["blocks"], *(annex["blocks"] for annex in laid["annexes"])):
        for block in blocks:
            if block["is"] == "figure":
                checked(block["svg"])
