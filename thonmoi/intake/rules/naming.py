"""Which thing a written name means: tolerant of tones and slips, and honest about it."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from thonmoi.kernel.text import fold, nfc

T = TypeVar("T")
KINDS = re.compile(
    r"^(?:xa|phuong|thi tran|dac khu|huyen|thi xa|ap|thon|soc|ban|buon|lang|khu pho|to dan pho|khu)"
    r"\s+(?=\S)"
)
_NUMERALS = {
    "mot": "1", "nhat": "1", "hai": "2", "ba": "3", "bon": "4", "tu": "4", "nam": "5", "sau": "6",
    "bay": "7", "tam": "8", "chin": "9", "muoi": "10",
}  # fmt: skip
_LITTLE = frozenset({"va", "cua", "cac", "ve"})


@dataclass(frozen=True, slots=True)
class Meant(Generic[T]):
    """What a name may mean. One that `is_sure` stands alone; else a person is asked."""

    found: tuple[T, ...] = ()
    is_sure: bool = False

    @property
    def one(self) -> T | None:
        """The only candidate, sure or not; None where there is none or are several."""
        return self.found[0] if len(self.found) == 1 else None


def meant(name: str, known: Iterable[T], name_of: Callable[[T], str]) -> Meant[T]:
    """By the same letters, then without marks, then by a slip of the pen.

    Sure where the letters are the same (old and new placement of a tone are), or where the name
    is written without any mark; one that differs in marks or by a slip is asked about, and so
    is a name that several bear.
    """
    things = list(known)
    keys = [bare(name), numbered(bare(name))]
    for written in (name, _stripped(name)):
        same = [one for one in things if marked(name_of(one)) == marked(written)]
        if same:
            return Meant(tuple(same), len(same) == 1)
    alike = [one for one in things if {bare(name_of(one)), numbered(bare(name_of(one)))} & {*keys}]
    if alike:
        is_plain = nfc(name).lower() == fold(name) or keys[0] != keys[1] or keys[0].isdigit()
        return Meant(tuple(alike), len(alike) == 1 and is_plain)
    near = [one for one in things if is_slip(keys[0], bare(name_of(one)))]
    return Meant(tuple(near), False)


@lru_cache(maxsize=8192)
def bare(name: str) -> str:
    """A name folded, without the kind of unit before it: "ấp 8" and "8" are one."""
    plain = fold(name)
    return KINDS.sub("", plain) or plain


def _stripped(name: str) -> str:
    """The name as written, without the kind before it."""
    text = " ".join(nfc(name).split())
    cut = len(fold(text)) - len(bare(text))
    return text[cut:] if len(fold(text)) == len(text) else text


def numbered(key: str) -> str:
    """ "tam" is 8, "08" is 8."""
    if key.isdigit():
        return str(int(key))
    return _NUMERALS.get(key, key)


@lru_cache(maxsize=8192)
def marked(name: str) -> str:
    """A name in lower case with its marks, each tone at the end of its syllable: hoà is hòa."""
    made = []
    for word in nfc(name).lower().split():
        letters, tones = "", ""
        for char in unicodedata.normalize("NFD", word):
            if char in "\u0300\u0301\u0303\u0309\u0323":
                tones += char
            else:
                letters += char
        made.append(unicodedata.normalize("NFC", letters) + tones)
    return " ".join(made)


@lru_cache(maxsize=8192)
def is_slip(one: str, other: str) -> bool:
    """Whether a name is another one with a letter wrong, two in a long one."""
    if min(len(one), len(other)) < 5 or one.isdigit() or other.isdigit():
        return False
    allowed = 1 if max(len(one), len(other)) < 9 else 2
    if abs(len(one) - len(other)) > allowed or one.split()[0][:1] != other.split()[0][:1]:
        return False
    return _distance(one, other) <= allowed


def _distance(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]


@lru_cache(maxsize=8192)
def initials(text: str) -> str:
    """First letters of the telling words; of words in capitals every letter: "Phòng NN&MT"."""
    found = ""
    for word in re.findall(r"\w+", nfc(text)):
        plain = fold(word)
        if plain in _LITTLE:
            continue
        is_short = word.isupper() and len(word) > 1
        found += plain if is_short or plain.isdigit() else plain[0]
    return found


def issuer_key(name: str) -> str:
    """An issuer as compared: "Ủy ban nhân dân tỉnh X" and "UBND tỉnh X" are one."""
    plain = fold(name)
    for full, short in (("uy ban nhan dan", "ubnd"), ("hoi dong nhan dan", "hdnd")):
        plain = plain.replace(full, short)
    return plain


def is_abbreviated(text: str) -> bool:
    """Whether a name has words in capitals among others: "VP ĐP NTM", not "UBND HUYỆN …"."""
    words = re.findall(r"\w+", nfc(text))
    shorts = [word for word in words if word.isupper() and 1 < len(word) <= 6]
    return bool(shorts) and sum(map(len, shorts)) <= 12
