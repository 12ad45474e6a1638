"""Labels that begin a clause: "IV.", "2.", "2.1.", "a)", "đ)", "-", "+", "*", "Điều 3."."""

import re
from dataclasses import dataclass

from thonmoi.intake.reader import vi

LETTERS = "abcdđeghiklmnopqrstuvxy"  # the order of points in Vietnamese acts
_ROMAN_VALUE = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_THE_PART = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")

_DIVISION = vi.compile(
    r"^(?P<word>PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục|ĐIỀU|Điều)\s+"
    r"(?P<mark>[IVXLC]+|\d{1,3}[a-zđ]?|thứ\s+\w+|THỨ\s+\w+)"
    r"(?:\s*[.:]\s*|\s*[-–]\s+|\s+(?=[A-ZĐÀ-Ỹ])|$)(?P<rest>.*)$"
)
_ANNEX = vi.compile(
    r"^(?P<word>PHỤ LỤC|Phụ lục|BIỂU MẪU|Biểu mẫu|BIỂU SỐ|Biểu số|MẪU SỐ|Mẫu số)"
    r"(?:\s+(?:số\s+)?(?P<mark>[IVXLC]+|\d{1,2}[a-z]?))?\s*"
    r"(?:[.:–-]\s*(?P<rest>.*)|(?P<caps>(?<=\s)[^\W\d_a-z][^a-zà-ỹđ]{5,}))?$"
)
_ROMAN = re.compile(
    r"^(?P<mark>[IVXLC]{1,6})(?P<end>\s*[.)/]|\s*[-–](?=\s)|"
    r"\.\s*-)\s*(?P<rest>\S.*)$"
)
_UPPER = re.compile(r"^(?P<mark>[A-HK-ZĐ])(?P<end>\s*[.)/]|\s+[-–])\s*(?P<rest>\S.*)$")
_DOTTED = re.compile(r"^(?P<mark>\d{1,2}(?:\.\d{1,2}){1,4})(?P<end>\s*[.)/]|\s)\s*(?P<rest>\S.*)$")
_NUMBER = re.compile(r"^(?P<mark>\d{1,3})(?P<end>\s*[.)/]|-(?=\s))\s*(?P<rest>[^\d\s.,;%].*)$")
_ROUND = re.compile(r"^\((?P<mark>\d{1,2})\)\s*(?P<rest>\S.*)$")
_LETTER = re.compile(r"^(?P<mark>[a-zđ](?:\.?\d{1,2})?)(?P<end>\s*[).])\s*(?P<rest>\S.*)$")
_STAR = re.compile(r"^(?P<mark>\*{1,3}|[❖✱])\s*(?P<rest>[^\s*].*)$")
_PLUS = re.compile(r"^(?P<mark>\+|o(?=\s)|◦|○)\s*(?P<rest>[^\s+].*)$")
_DASH = re.compile(r"^(?P<mark>[-–—−•●▪■►➢✓·])\s*(?P<rest>[^\s–—_=.-].*)$")


@dataclass(frozen=True)
class Label:
    """`kind` orders nesting, `mark` goes into the path, `ordinal` is its place among siblings."""

    kind: str
    text: str
    mark: str
    ordinal: int
    rest: str


def roman(text: str) -> int:
    """The value of a Roman numeral; 0 if it is none."""
    value, highest = 0, 0
    for sign in reversed(text.upper()):
        one = _ROMAN_VALUE.get(sign, 0)
        value += one if one >= highest else -one
        highest = max(highest, one)
    return value if as_roman(value) == text.upper() else 0


def as_roman(value: int) -> str:
    text = ""
    for one, sign in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        while value >= one:
            text, value = text + sign, value - one
    return text


def letter_ordinal(letter: str) -> int:
    """The place of a point's letter: a 1, d 4, đ 5, e 6; 0 for f, j, w, z."""
    return LETTERS.find(letter) + 1


def read_label(text: str) -> Label | None:
    """The label that `text` begins with, or None; context may still refuse it."""
    for reader in (_division, _roman, _dotted, _numbered, _lettered, _upper, _bullet):
        label = reader(text)
        if label:
            return label
    return None


def read_annex(text: str) -> Label | None:
    """ "PHỤ LỤC II", "Biểu mẫu 3" standing on a line of its own."""
    found = _ANNEX.match(text)
    if not found or len(text) > 160:
        return None
    mark = found["mark"] or ""
    return Label("annex", text, mark, _ordinal(mark), found["rest"] or found["caps"] or "")


def _ordinal(mark: str) -> int:
    digits = re.match(r"\d+", mark)
    return int(digits[0]) if digits else roman(mark)


def _division(text: str) -> Label | None:
    found = _DIVISION.match(text)
    if not found:
        return None
    word, mark, rest = found["word"].lower(), found["mark"], found["rest"].strip()
    kind = {"phần": "part", "chương": "chapter", "mục": "section", "điều": "article"}[word]
    shown = text[: len(text) - len(found["rest"])].strip()
    bare = kind in ("section", "article") and not re.search(r"[.:]$|\s[-–]$", shown)
    if bare and (kind == "article" or (rest and not rest.isupper())):
        return None
    if mark.lower().startswith("thứ"):
        order = mark.lower().split()[1]
        ordinal = _THE_PART.index(order) + 1 if order in _THE_PART else 0
        return Label(kind, shown, str(ordinal or order), ordinal, rest)
    return Label(kind, shown, mark, _ordinal(mark), rest)


def _roman(text: str) -> Label | None:
    found = _ROMAN.match(text)
    if not found or not roman(found["mark"]) or re.match(r"[A-ZĐ]\.|\d", found["rest"]):
        return None
    if "/" in found["end"] and not vi.match(r"[A-ZĐÀ-Ỹ]", found["rest"]):
        return None  # "V/v", "I/2026"
    mark = found["mark"]
    return Label("roman", mark + found["end"].strip(), mark, roman(mark), found["rest"])


def _upper(text: str) -> Label | None:
    found = _UPPER.match(text)
    if not found or not found["rest"][:60].isupper() or re.match(r"[A-ZĐ]\.", found["rest"]):
        return None
    mark = found["mark"]
    return Label("upper", mark + found["end"].strip(), mark, ord(mark) - 64, found["rest"])


def _dotted(text: str) -> Label | None:
    found = _DOTTED.match(text)
    if not found:
        return None
    bare = not found["end"].strip()
    if bare and not vi.match(r"[A-ZĐÀ-Ỹ“\"(]", found["rest"]):
        return None
    if re.match(r"[\d%]|(?:triệu|tỷ|nghìn|ha|km|m2|tấn)\b", found["rest"]):
        return None
    parts = found["mark"].split(".")
    kind = f"dotted{len(parts)}"
    return Label(
        kind, found["mark"] + found["end"].strip(), found["mark"], int(parts[-1]), found["rest"]
    )


def _numbered(text: str) -> Label | None:
    found = _NUMBER.match(text) or _ROUND.match(text)
    if not found:
        return None
    mark = str(int(found["mark"]))
    if text.startswith("("):
        return Label("round", f"({found['mark']})", f"({mark})", int(mark), found["rest"])
    end = found["end"].strip()
    if int(mark) == 0 or (end == "/" and not vi.match(r"[A-ZĐÀ-Ỹ]", found["rest"])):
        return None
    kind = "bracket" if end == ")" else "number"
    return Label(
        kind, found["mark"] + end, mark + (")" if end == ")" else ""), int(mark), found["rest"]
    )


def _lettered(text: str) -> Label | None:
    found = _LETTER.match(text)
    if not found:
        return None
    mark, end = found["mark"], found["end"].strip()
    if end == "." and (len(mark) > 1 or not vi.match(r"[A-ZĐÀ-Ỹ“]", found["rest"])):
        return None
    kind = "letter" if len(mark) == 1 else "subletter"
    return Label(kind, mark + end, mark, letter_ordinal(mark[0]), found["rest"])


def _bullet(text: str) -> Label | None:
    for kind, pattern in (("star", _STAR), ("plus", _PLUS), ("dash", _DASH)):
        found = pattern.match(text)
        if found:
            mark = {"star": "*", "plus": "+", "dash": "-"}[kind]
            shown = mark if kind != "dash" else found["mark"]
            return Label(kind, "-" if shown in "–—−" else shown, mark, 0, found["rest"])
    return None
