"""Drawings: the fonts that official paper is set in, and SVG turned into pixels."""

from functools import cache
from pathlib import Path

import typst
from django.utils.translation import gettext_lazy as _
from docx.oxml import parse_xml

from thonmoi.kernel.errors import Invalid

_FONTS = Path(__file__).parent / "fonts"
_PIXELS = b"""#set page(width: auto, height: auto, margin: 0pt)
#set text(font: "Liberation Serif", lang: "vi")
#image(bytes(sys.inputs.svg), format: "svg", width: eval(sys.inputs.width))
"""


@cache
def fonts() -> typst.Fonts:
    """The packaged faces alone, so that a page looks alike on every machine."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(_FONTS)])


def checked(svg: str) -> str:
    """The source as it is. Raises `Invalid` where it is not SVG, or brings entities of its own."""
    if "<!" in svg.replace("<!--", ""):
        raise not_a_drawing()
    try:
        root = parse_xml(svg.encode())
    except (SyntaxError, ValueError) as error:
        raise not_a_drawing() from error
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        raise not_a_drawing()
    return svg


def pixels(svg: str, width: float, ppi: int = 200) -> bytes:
    """The drawing as PNG, `width` mm wide. Raises `Invalid` where it is not a drawing."""
    inputs = {"svg": checked(svg), "width": f"{float(width)}mm"}
    try:
        made = typst.compile(_PIXELS, format="png", ppi=ppi, font_paths=fonts(), sys_inputs=inputs)
    except typst.TypstError as error:
        raise not_a_drawing() from error
    return made if isinstance(made, bytes) else made[0]


def not_a_drawing() -> Invalid:
    """What is said of an SVG source that cannot be read."""
    return Invalid("paper.figure", _("The figure cannot be drawn: give a complete SVG drawing."))
