"""The document as a page: an HTML fragment of A4 sheets, one for the body and for each annex."""

import base64

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from thonmoi.paper.drawing import checked
from thonmoi.paper.model import Document
from thonmoi.paper.setting import Plain, lay_out


def to_page(document: Document) -> SafeString:
    """The document as HTML in the classes of the `.a4` component; no style attributes.

    Drawings are images (`data:`), so that nothing in them can run. Raises `Invalid` where a
    figure is not a drawing.
    """
    laid = lay_out(document)
    for blocks in (laid["blocks"], *(annex["blocks"] for annex in laid["annexes"])):
        for block in blocks:
            if block["is"] == "figure":
                block["source"] = _source(block)
    return render_to_string("paper/document.html", {"paper": laid})


def _source(figure: Plain) -> str:
    code = base64.b64encode(checked(figure["svg"]).encode()).decode()
    return f"data:image/svg+xml;base64,{code}"
