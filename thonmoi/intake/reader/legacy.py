"""Text typed with the 8-bit fonts that preceded Unicode: TCVN3 (ABC) and VNI.

The file claims Latin-1; only the font's name tells which it is. A text file has no fonts,
so there the more Vietnamese-looking reading is taken.
"""

import contextlib
import re
import unicodedata

from thonmoi.intake.reader.vni import from_vni

# Bytes 0xA1–0xFE of TCVN 5712:1993, in order; combining marks stand at 0xB0–0xB4.
_TCVN_LOWER = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉ"
    "ỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ"
)
_TCVN = {0xA1 + place: letter for place, letter in enumerate(_TCVN_LOWER)}
_TCVN[0x3BC] = _TCVN[0xB5]  # the Greek mu that some programs write for the micro sign

_COMMON = re.compile(
    r"\b(?:của|và|các|về|việc|được|trong|thực hiện|xã|huyện|kế hoạch|quyết định)\b", re.IGNORECASE
)


def encoding_of(font: str | None) -> str | None:
    """ "tcvn3" or "vni" for a legacy font's name, None for any other font."""
    name = (font or "").casefold()
    if name.startswith(".vn"):
        return "tcvn3"
    if name.startswith("vni-") or name.startswith("vni "):
        return "vni"
    return None


def decode(text: str, font: str) -> str:
    """`text` of a run set in `font` as Unicode; unchanged where the font is no legacy font.

    TCVN3 fonts whose name ends in H show small letters as capitals.
    """
    encoding = encoding_of(font)
    if encoding == "tcvn3":
        decoded = from_tcvn3(text)
        return decoded.upper() if font.rstrip().casefold().endswith("h") else decoded
    return from_vni(text) if encoding == "vni" else text


def from_tcvn3(text: str) -> str:
    return unicodedata.normalize("NFC", text.translate(_TCVN))


def best_guess(raw: bytes) -> str | None:
    """8-bit text as Unicode by the encoding that makes the most Vietnamese of it, or None."""
    latin = raw.decode("latin-1")
    readings = [from_tcvn3(latin), from_vni(latin)]
    with contextlib.suppress(UnicodeDecodeError):
        readings.append(raw.decode("cp1258"))
    scored = [(len(_COMMON.findall(unicodedata.normalize("NFC", text))), text) for text in readings]
    hits, text = max(scored, key=lambda pair: pair[0])
    return text if hits >= 3 and hits * 200 >= len(text) / 4 else None
