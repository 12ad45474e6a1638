"""What is known, by name: units, agencies, criteria, documents. Names are compared folded."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from thonmoi.kernel.text import fold

_EMPTY = frozenset({"va", "moi", "cua", "cac", "nhung", "ve", "tieu", "chi", "so"})
_KINDS = re.compile(r"^(?:xa|phuong|thi tran|dac khu|huyen|ap|thon|soc|ban|khu pho)\s+")


def words(text: str) -> frozenset[str]:
    """The telling words of a name: folded, "&" as "và", without little words and "mới"."""
    return frozenset(re.findall(r"\w+", fold(text).replace("&", " va "))) - _EMPTY


@dataclass(frozen=True, slots=True)
class Place:
    id: int
    path: str
    level: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Body:
    """An agency; `names` are all the ways in which it is written."""

    id: int
    code: str
    kind: str
    path: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """An indicator of a criterion."""

    id: int
    code: str
    name: str
    measure_id: int


@dataclass(frozen=True, slots=True)
class Norm:
    """A criterion of a set."""

    id: int
    code: str
    name: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Gauge:
    """A measure of plans that no criterion reads."""

    id: int
    name: str
    is_rate: bool


@dataclass(frozen=True, slots=True)
class Paper:
    id: int
    number: str
    issuer: str
    issued_on: date | None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """`sets` holds the criteria by (level, path of the unit that they are for)."""

    unit: Place
    places: tuple[Place, ...]
    bodies: tuple[Body, ...]
    sets: Mapping[tuple[str, str], tuple[Norm, ...]] = field(default_factory=dict)
    papers: tuple[Paper, ...] = ()
    gauges: tuple[Gauge, ...] = ()

    def communes(self) -> tuple[Place, ...]:
        """The communes of the plan's area; the town is not one (decision 11)."""
        if self.unit.level == "commune":
            return (self.unit,)
        return tuple(p for p in self.places if p.level == "commune" and p.kind == "xã")

    def commune(self, name: str) -> Place | None:
        """The commune of a name, with or without "xã"; None where it is not a single one."""
        wanted = _KINDS.sub("", fold(name))
        found = [
            p for p in (self.unit, *self.places) if p.level == "commune" and fold(p.name) == wanted
        ]
        return found[0] if found else None

    def hamlet(self, name: str, commune: Place) -> Place | None:
        """A hamlet of a commune; "ấp 8" and "8" are one."""
        plain = fold(name)
        for wanted in (plain, _KINDS.sub("", plain)):
            for place in self.places:
                inside = place.level == "hamlet" and place.path.startswith(commune.path)
                if inside and fold(place.name) == wanted:
                    return place
        return None

    def body(self, name: str) -> Body | None:
        """The agency of a name, alias or short name; of several, that of the plan's unit."""
        wanted = words(name)
        found = [b for b in self.bodies if any(words(known) == wanted for known in b.names)]
        own = [b for b in found if b.path == self.unit.path]
        return (own or found or [None])[0]

    def committee(self, place: Place) -> Body | None:
        """The people's committee of a unit."""
        return next(
            (b for b in self.bodies if b.path == place.path and b.kind == "committee"), None
        )

    def paper(self, number: str, issued_on: date | None) -> Paper | None:
        """A registered document by number, and by its year where both are known."""
        for paper in self.papers:
            if fold(paper.number) != fold(number):
                continue
            if not (issued_on and paper.issued_on) or issued_on.year == paper.issued_on.year:
                return paper
        return None

    def norms(self, level: str, path: str) -> tuple[Norm, ...]:
        return self.sets.get((level, path), ())


def norm_of(name: str, norms: Iterable[Norm]) -> Norm | None:
    """The criterion that a name means: the same telling words, else by far the most of them."""
    wanted = words(name)
    ranked = sorted(norms, key=lambda norm: -_likeness(wanted, words(norm.name)))
    if not ranked or _likeness(wanted, words(ranked[0].name)) < 0.6:
        return None
    return ranked[0]


def part_of(text: str, norms: Iterable[Norm], at_least: float = 0.5) -> tuple[Norm, Part] | None:
    """The indicator that a text speaks of: the largest share of its telling words is there."""
    said = words(text)
    best: tuple[float, Norm, Part] | None = None
    for norm in norms:
        for part in norm.parts:
            wanted = words(re.sub(r"\([^)]*\)", " ", part.name))
            share = len(wanted & said) / len(wanted) if wanted else 0.0
            if share >= at_least and (best is None or share > best[0]):
                best = (share, norm, part)
    return (best[1], best[2]) if best else None


def gauge_of(what: str, text: str, is_rate: bool, gauges: Iterable[Gauge]) -> Gauge | None:
    """The measure of plans that is meant: its words all said, most of them in what is measured."""
    named, said = words(what), words(f"{what} {text}")
    for gauge in gauges:
        wanted = words(re.sub(r"\([^)]*\)", " ", gauge.name))
        if gauge.is_rate is is_rate and wanted <= said and _likeness(wanted, named) >= 0.6:
            return gauge
    return None


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0
