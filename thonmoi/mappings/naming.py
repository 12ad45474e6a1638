"""Pure: names that rows and columns can have, proposed by folded words and typed by a person."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold
from thonmoi.mappings.rules import Axis, Mark, Role, Thing
from thonmoi.mappings.shape import SEPARATOR, Line, years

_ALIKE = 0.7
_TOTALS = frozenset(
    ("tong", "tong so", "tong cong", "cong", "toan huyen", "toan tinh", "binh quan", "trung binh")
)
_IDLE = re.compile(
    r"(?:stt|tt|so tt|ghi chu|dvt|don vi|don vi tinh|ke hoach\b.*|kh|kh [0-9]{4}|kh nam.*"
    r"|muc tieu.*|chi tieu giao.*|quy dinh.*|yeu cau.*|tang|giam|so sanh.*)"
)
_VALUE = re.compile(
    r"(?:(?:nam )?(?:19|20)[0-9]{2}|ket qua.*"
    r"|(?:so lieu |uoc )?thuc hien.*|th|th [0-9]{4}|hien trang.*|gia tri|so lieu|dat)"
)
_CRITERION = re.compile(r"(?:tieu chi|tc)(?: so)? ?([0-9]{1,2})(?:[ :.,-].*)?")
_CODED = re.compile(r"(?P<code>[0-9]{1,2}(?:\.[0-9]{1,2})+)[.): ]+(?P<rest>.+)")
_NAMED = re.compile(r"^tieu chi[:. ]+(?=[^0-9: ])(?!so )")
_KIND = re.compile(r"^(?:xa|phuong|thi tran|huyen|ap|thon) ")
_DECISION = re.compile(r".*(?:so quyet dinh|quyet dinh cong nhan|so qd|qd cong nhan).*")
_DECIDED = re.compile(r"(?:ngay|thoi gian).*(?:quyet dinh|cong nhan|qd|ky|ban hanh).*")
_BASES = {
    "households": ("tong so ho", "so ho", "so ho dan"),
    "people": ("dan so", "tong dan so", "so khau", "nhan khau", "so nhan khau"),
    "workers": ("so lao dong", "tong so lao dong"),
    "hamlets": ("so ap", "tong so ap", "so thon", "so thon, ap", "so khu dan cu"),
    "schools": ("so truong", "tong so truong", "tong so truong hoc"),
}


@dataclass(frozen=True, slots=True)
class Names:
    """What can be named: labels (shown and typed) with the thing, and words to find it by.

    `criteria` and `indicators`: code and name; `units`: code and name without its kind; `counts`:
    in what figures of a thing are counted.
    """

    labels: Mapping[str, Thing]
    units: Mapping[str, str]
    criteria: Mapping[str, tuple[str, ...]]
    indicators: Mapping[str, str]
    levels: tuple[str, ...] = ()
    counts: Mapping[Thing, str] = field(default_factory=dict)
    folded: dict[str, Thing] = field(default_factory=dict)

    def label(self, thing: Thing) -> str:
        """The label of a thing; empty where it has none (any more)."""
        return next((label for label, one in self.labels.items() if one == thing), "")

    def meant(self, typed: str) -> Thing:
        """What somebody typed: a label, a code ("18.7", "TC 5"), a commune. Invalid otherwise."""
        wanted = fold(typed)
        if not wanted:
            return Thing()
        if not self.folded:
            self.folded.update({fold(label): thing for label, thing in self.labels.items()})
        found = self.folded.get(wanted) or self._by_code(wanted) or self._unit(wanted)
        if not found:
            raise Invalid(
                "mapping.name",
                _("“%(typed)s” names no commune, indicator or criterion: choose from the list.")
                % {"typed": typed[:60]},
                field="marks",
            )
        return found

    def _by_code(self, wanted: str) -> Thing:
        called = _CRITERION.fullmatch(wanted)
        if called and called[1] in self.criteria:
            return Thing(Role.CRITERION, called[1])
        for kind, words in _BASES.items():
            if wanted in words:
                return Thing(Role.BASE, kind)
        if wanted in self.criteria:
            return Thing(Role.CRITERION, wanted)
        return Thing(Role.INDICATOR, wanted) if wanted in self.indicators else Thing()

    def _unit(self, words: str) -> Thing:
        plain = _KIND.sub("", words)
        found = [code for code, name in self.units.items() if fold(name) in (words, plain)]
        return Thing(Role.UNIT, found[0]) if len(found) == 1 else Thing()


def propose(lines: Iterable[Line], axis: Axis, names: Names) -> Iterator[Mark]:
    """What each row or column most likely is; nothing where no name fits well enough."""
    found = list(lines)
    spoken = {year for line in found for year in years(line.words)}
    for line in found:
        thing = _thing(line, names)
        told = years(line.words)
        period = f"{told[-1]}-Y" if len(spoken) > 1 and told and thing.role in _TIMED else ""
        yield Mark(axis, line.place, line.key, line.words, thing, period, line.unit_text)


_TIMED = frozenset((Role.VALUE, Role.UNIT, Role.INDICATOR, Role.CRITERION, Role.BASE))


def _thing(line: Line, names: Names) -> Thing:
    parts = [fold(part) for part in line.words.split(SEPARATOR) if part.strip()]
    if not parts:
        return Thing()
    last = parts[-1]
    if last in _TOTALS:
        return Thing(Role.TOTAL)
    if _IDLE.fullmatch(last):
        return Thing(Role.IGNORE)
    for part in reversed(parts):
        unit = names._unit(part)
        if unit:
            return unit
    found = _decision(last, names) or _figure(line, last, names)
    return found or Thing(Role.VALUE if _VALUE.fullmatch(last) else Role.NONE)


def _decision(text: str, names: Names) -> Thing:
    role = (
        Role.DECISION
        if _DECISION.fullmatch(text)
        else Role.DECIDED_ON
        if _DECIDED.fullmatch(text)
        else Role.NONE
    )
    if role is Role.NONE:
        return Thing()
    level = "nang-cao" if "nang cao" in text else "kieu-mau" if "kieu mau" in text else "ntm"
    return Thing(role, level) if level in names.levels else Thing()


def _figure(line: Line, text: str, names: Names) -> Thing:
    """By code and name, by name alone, by "tiêu chí 5"; a base figure by its usual names."""
    bare = _NAMED.sub("", re.sub(r"\s*\([^()]*\)$", "", text))
    called = _CRITERION.fullmatch(bare)
    if called and called[1] in names.criteria:
        return Thing(Role.CRITERION, called[1])
    led = _CODED.fullmatch(bare)
    number, bare = (led["code"], led["rest"]) if led else (line.number, bare)
    if number in names.indicators and _alike(bare, fold(names.indicators[number])) >= 0.3:
        return Thing(Role.INDICATOR, number)
    for kind, words in _BASES.items():
        if bare in words:
            return Thing(Role.BASE, kind)
    for code, called_so in names.criteria.items():
        if bare in map(fold, called_so):
            return Thing(Role.CRITERION, code)
    return _nearest(bare, names)


def _nearest(text: str, names: Names) -> Thing:
    best, second, code = 0.0, 0.0, ""
    for one, name in names.indicators.items():
        alike = _alike(text, fold(name))
        if alike > best:
            best, second, code = alike, best, one
        elif alike > second:
            second = alike
    return Thing(Role.INDICATOR, code) if best >= _ALIKE and best > second else Thing()


def _alike(one: str, other: str) -> float:
    """The share of words that two names have in common; a whole name inside the other is 0.8."""
    left, right = set(re.findall(r"[a-z0-9]+", one)), set(re.findall(r"[a-z0-9]+", other))
    if not left or not right:
        return 0.0
    shared = len(left & right) / len(left | right)
    return (
        max(shared, 0.8)
        if min(len(left), len(right)) >= 4 and (one in other or other in one)
        else shared
    )
