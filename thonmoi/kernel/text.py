"""Vietnamese text: one written form, a search key, a sort key.

Stored text is NFC. `fold` answers "is it the same word to somebody who types
without marks", `sort_key` answers "in which order does a Vietnamese list stand".
"""

import re
import unicodedata
from functools import lru_cache

_DROPPED = dict.fromkeys([0xFEFF, 0x200B, 0x200C, 0x200D, 0x2060, 0x00AD])
_SPACES = dict.fromkeys([0x00A0, 0x2007, 0x202F], " ")
_CLEAN = _DROPPED | _SPACES
_D_STROKE = str.maketrans({"đ": "d", "ð": "d"})

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_WEIGHT = {letter: chr(ord("A") + i) for i, letter in enumerate(_LETTERS)}
_SHAPES = {"\u0302", "\u0306", "\u031b"}  # circumflex, breve, horn: part of the letter
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_OTHER_MARK = "6"
_LEVEL = " "
_TOKEN = re.compile(r"[0-9]+|.", re.DOTALL)


def nfc(text: str) -> str:
    """Return `text` in NFC, without BOM, zero-width characters and soft hyphens.

    Non-breaking spaces become spaces. Repairs precomposed, decomposed and mixed
    ("Unicode tổ hợp") input alike; idempotent.
    """
    return unicodedata.normalize("NFC", text.translate(_CLEAN))


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return the search key of `text`: lower case, no marks, đ → d, single spaces.

    Old and new placement of a tone (hòa, hoà) give one key, since marks go.
    The letters i and y stay apart ("kỹ", "kĩ"): codes and slugs are made from this key.
    """
    decomposed = unicodedata.normalize("NFD", nfc(text).lower())
    if not decomposed.isascii():
        decomposed = "".join(c for c in decomposed if not unicodedata.category(c).startswith("M"))
    return " ".join(decomposed.translate(_D_STROKE).split())


def slug(text: str) -> str:
    """Return `fold(text)` with every run of other characters than a-z, 0-9 as one dash."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def sort_key(text: str) -> str:
    """Return a printable key whose byte order is Vietnamese dictionary order.

    Letters first (a ă â b c d đ e ê …), then tones by syllable (ngang, huyền, hỏi, ngã,
    sắc, nặng), then lower before upper case. Spaces and signs stand before digits, digits
    before letters; a run of digits compares as a number, so ấp 9 stands before ấp 10.
    Compare keys with collation C, never with the database's own language.
    """
    letters: list[str] = []
    tones: list[str] = [""]
    cases: list[str] = []
    for token in _TOKEN.findall(" ".join(nfc(text).split())):
        if token.isascii() and token.isdigit():
            letters.append(_number_weight(token))
            continue
        shape, marks = _parts(token)
        letters.append(_letter_weight(shape.lower()))
        if shape.isalpha():
            tones[-1] += marks
            cases.append("1" if shape.isupper() else "0")
        else:
            tones.append("")
    by_tone = ".".join(tone or "0" for tone in tones).rstrip(".0")
    return _LEVEL.join(["".join(letters), by_tone, "".join(cases).rstrip("0")]).rstrip(_LEVEL)


def _parts(char: str) -> tuple[str, str]:
    """Split a character into its letter (with circumflex, breve, horn) and its tone digits."""
    base, *marks = list(unicodedata.normalize("NFD", char))
    shape, tone = base, ""
    for mark in marks:
        shaped = unicodedata.normalize("NFC", shape + mark)
        if mark in _SHAPES and shaped.lower() in _WEIGHT:
            shape = shaped
        else:
            tone += _TONES.get(mark, _OTHER_MARK)
    return shape, tone


def _letter_weight(char: str) -> str:
    if char in _WEIGHT:
        return _WEIGHT[char]
    if char == " ":
        return "!"
    return ("~" if char.isalpha() else '"') + char


def _number_weight(digits: str) -> str:
    value = digits.lstrip("0") or "0"
    return chr(ord("0") + min(len(value), 16)) + value
