"""The base of every style: Times New Roman 14, black, Vietnamese, single spacing."""

from docx.document import Document as File
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt

FONT = "Times New Roman"


def set_styles(file: File) -> None:
    """Set the defaults, so that text without properties of its own is in order too."""
    defaults = file.styles.element.find(qn("w:docDefaults"))
    base = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    base.clear()
    base.append(_fonts())
    for name in ("w:sz", "w:szCs"):
        base.append(_element(name, val="28"))
    base.append(_element("w:lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA"))
    paragraph = defaults.find(qn("w:pPrDefault")).find(qn("w:pPr"))
    paragraph.clear()
    paragraph.append(_element("w:spacing", before="0", after="0", line="240", lineRule="auto"))
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(14)
    normal.paragraph_format.widow_control = True
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:cs"), FONT)
    _set_mode(file)


def _fonts() -> BaseOxmlElement:
    return _element("w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)


def _set_mode(file: File) -> None:
    """Open as a document of today, not in compatibility mode."""
    settings = file.settings.element
    compat = settings.find(qn("w:compat"))
    if compat is None:
        compat = OxmlElement("w:compat")
        settings.append(compat)
    compat.clear()
    uri = "http://schemas.microsoft.com/office/word"
    compat.append(_element("w:compatSetting", name="compatibilityMode", uri=uri, val="15"))


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made
