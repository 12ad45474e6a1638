"""What a cell requires: "≥ 95%", "80 - 90%", "Đạt", "UBND cấp tỉnh quy định cụ thể", "Không"."""

import re
from decimal import Decimal

from thonmoi.annexes.reader.asked import Asked
from thonmoi.annexes.reader.units import after_figure, kind_of
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import parse_number
from thonmoi.kernel.text import fold, nfc

LONGEST = 120
_MARKS = re.compile(r"\s*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]+|\*+|\[\d{1,2}\]|(?<=\S)\s*\(\d{1,2}\))$")
_DASH = re.compile(r"[-–—_.…]+")
_DELEGATED = re.compile(
    r"(?:ubnd|uy ban nhan dan|hdnd)[^.;]{0,30}(?:tinh|thanh pho|huyen)|"
    r"(?:tinh|dia phuong|cap tinh)[^.;]{0,20}quy dinh|"
    r"^(?:do )?(?:cap )?tinh quy dinh|^quy dinh cu the"
)
_NOT_ASKED = re.compile(
    r"khong (?:ap dung|quy dinh|xet|yeu cau|danh gia|bat buoc|phai thuc hien)|mien"
)
_NUMBER = r"[0-9](?:[0-9.,]|\s(?=[0-9]{3}(?![0-9])))*"
_SIGNS = (
    ("at_least", r"≥|>=|=>|≧|⩾"),
    ("at_most", r"≤|<=|=<|≦|⩽"),
    ("above", r">"),
    ("below", r"<"),
    ("exactly", r"="),
    ("at_least", r"tối thiểu(?: (?:đạt|là|từ))?|ít nhất(?: (?:có|là))?|không (?:thấp|ít|nhỏ) hơn|"
                 r"không dưới|đạt từ|đạt tối thiểu|đạt ít nhất|có ít nhất|có từ"),
    ("at_most", r"tối đa(?: là)?|không (?:quá|vượt quá|lớn hơn|cao hơn|vượt)|nhiều nhất"),
    ("above", r"trên|lớn hơn|hơn|cao hơn"),
    ("below", r"dưới|nhỏ hơn|thấp hơn"),
    ("about", r"khoảng|xấp xỉ"),
    ("exactly", r"bằng"),
    ("", r"đạt(?: tỷ lệ)?|từ"),
)  # fmt: skip
_SHAPE = re.compile(
    r"(?P<sign>" + "|".join(f"(?:{pattern})" for _d, pattern in _SIGNS) + r")?\s*"
    rf"(?P<low>{_NUMBER})\s*(?P<lowpct>%?)"
    rf"(?:\s*(?:-|–|—|đến|÷|~)\s*(?:dưới )?(?P<high>{_NUMBER})\s*(?P<highpct>%?))?"
    r"\s*(?P<after>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LEVEL = re.compile(
    r"(?P<unit>mức(?: độ)?)\s*(?P<no>[1-9])(?P<after>.*)", re.IGNORECASE | re.DOTALL
)
_UP = re.compile(r"^trở lên[.,;]?\s*", re.IGNORECASE)
_DOWN = re.compile(r"^trở xuống[.,;]?\s*", re.IGNORECASE)
_LATER = re.compile(r"\s(trở (?:lên|xuống))$", re.IGNORECASE)


def asked(text: str, unit: str = "") -> Asked:
    """Return what a cell requires; `unit` is the one that the row names. Never raises."""
    plain = " ".join(nfc(text).split())
    bare = _MARKS.sub("", plain).strip()
    while bare != (shorter := _MARKS.sub("", bare).strip()):
        bare = shorter
    folded = fold(bare)
    if not folded:
        return Asked(why=("cell.blank",))
    if _DASH.fullmatch(folded):
        return Asked(why=("cell.dash",))
    if _NOT_ASKED.match(folded):
        return Asked(rest=plain, why=("cell.not-asked",))
    if folded in ("khong", "khong co", "ko"):
        return Asked(rest=plain, why=("cell.no",))
    if not re.search(r"\d", folded) and _DELEGATED.search(folded):
        return Asked(is_delegated=True, rest=plain)
    if found := _SHAPE.fullmatch(bare):
        return _figure(found, plain, unit)
    if (found := _LEVEL.fullmatch(bare)) and "/" not in bare:
        after = found["after"].strip(" .;,")
        why = ("cell.level", *(("cell.rest",) if after else ()))
        return Asked(
            found["no"], None, "ordinal", "at_least", found["unit"].lower(), after, why=why
        )
    return _words(bare, folded)


def _words(bare: str, folded: str) -> Asked:
    if folded in ("dat", "dat chuan", "dat yeu cau", "co", "100% dat"):
        return Asked(bare, kind="boolean", direction="pass")
    if re.match(r"dat\b", folded) and not re.search(r"\d", folded):
        return Asked("Đạt", kind="boolean", direction="pass", rest=bare, why=("cell.rest",))
    if len(bare) > LONGEST:
        return Asked(rest=bare, why=("cell.long",))
    return Asked(bare, kind="text", direction="pass", why=("cell.words",))


def _figure(found: re.Match[str], plain: str, unit: str) -> Asked:
    sign = (found["sign"] or "").lower()
    direction = _direction(sign)
    after = found["after"].strip()
    if later := _LATER.search(after):
        after = f"{later[1]} {after[: later.start()]}".strip()
    if _UP.match(after):
        direction, after = direction or "at_least", _UP.sub("", after)
    elif _DOWN.match(after):
        direction, after = "at_most", _DOWN.sub("", after)
    is_percent = bool(found["lowpct"] or found["highpct"])
    own, rest = after_figure(after)
    known = "%" if is_percent else own or ("" if rest and not unit else unit)
    low, high = _number(found["low"]), _number(found["high"]) if found["high"] else None
    why: list[str] = []
    if low is None or (found["high"] and high is None):
        return Asked(kind="number", rest=plain, unit=known, why=("cell.ambiguous",))
    if high is not None and Decimal(high) < Decimal(low):
        return Asked(kind="number", rest=plain, unit=known, why=("cell.range",))
    if high is not None:
        direction = "range"
    elif not direction:
        direction = "at_least"
        if not (known == "%" and Decimal(low) == 100):
            why.append("cell.no-sign")
    if is_percent and unit and unit != "%" and "%" not in unit:
        why.append("cell.unit")
    if rest:
        why.append("cell.also" if rest.startswith("(") else "cell.rest")
    return Asked(low, high, kind_of(known), direction, known, rest, why=tuple(why))


def _direction(sign: str) -> str:
    for direction, pattern in _SIGNS:
        if sign and re.fullmatch(pattern, sign, re.IGNORECASE):
            return direction
    return ""


def _number(text: str) -> str | None:
    """A figure with a decimal point; None where it can be read in two ways."""
    try:
        return format(parse_number(text.strip(" .,")), "f")
    except Invalid:
        return None
