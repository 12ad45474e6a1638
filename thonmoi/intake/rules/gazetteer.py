"""What is known, by name: units, agencies, criteria, documents. Names are compared folded."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from thonmoi.intake.rules.naming import (
    Meant,
    initials,
    is_abbreviated,
    is_slip,
    issuer_key,
    meant,
)
from thonmoi.kernel.text import fold

_EMPTY = frozenset({"va", "moi", "cua", "cac", "nhung", "ve", "tieu", "chi", "so"})


@lru_cache(maxsize=8192)
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
class Former:
    """A commune that is not there on the document's day: it ended, or began, `on` a day.

    `others` are what it became, or what it came from; `other_ids` those of them in the area.
    """

    name: str
    title: str
    on: date
    has_ended: bool
    others: tuple[str, ...]
    other_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """`sets` holds the criteria by (level, path of the unit that they are for)."""

    unit: Place
    places: tuple[Place, ...]
    bodies: tuple[Body, ...]
    sets: Mapping[tuple[str, str], tuple[Norm, ...]] = field(default_factory=dict)
    papers: tuple[Paper, ...] = ()
    gauges: tuple[Gauge, ...] = ()
    former: tuple[Former, ...] = ()

    def communes(self) -> tuple[Place, ...]:
        """The communes of the plan's area; the town is not one (decision 11)."""
        if self.unit.level == "commune":
            return (self.unit,)
        return tuple(p for p in self.places if p.level == "commune" and p.kind == "xã")

    def commune(self, name: str) -> Place | None:
        """The commune of a name, with or without "xã"; None where it is not a single one.

        One that only may be meant is given too: `place_doubt` says so.
        """
        return self.communes_meant(name).one

    def communes_meant(self, name: str) -> Meant[Place]:
        """The communes that a name may mean."""
        known = [p for p in (self.unit, *self.places) if p.level == "commune"]
        return meant(name, known, lambda place: place.name) if name else Meant()

    def place_doubt(self, name: str) -> str:
        """The key under which a doubtful name of a commune is asked about; "" for a sure one."""
        found = self.communes_meant(name)
        is_former = not found.found and any(fold(f.name) == fold(name) for f in self.former)
        return f"unit:{fold(name)}" if is_former or (found.found and not found.is_sure) else ""

    def hamlet(self, name: str, commune: Place) -> Place | None:
        """A hamlet of a commune; "ấp 8", "ấp Tám" and "8" are one."""
        return self.hamlets_meant(name, commune).one

    def hamlets_meant(self, name: str, commune: Place | None) -> Meant[Place]:
        """The hamlets that a name may mean: of a commune, else of the whole area."""
        path = commune.path if commune else self.unit.path
        inside = [p for p in self.places if p.level == "hamlet" and p.path.startswith(path)]
        return meant(name, inside, lambda place: place.name) if name else Meant()

    def site_doubt(self, name: str, commune: Place | None) -> str:
        """The key under which a doubtful name of a hamlet is asked about; "" for a sure one."""
        found = self.hamlets_meant(name, commune)
        is_clear = found.is_sure and commune is not None
        where = commune.path if commune else ""
        return "" if is_clear or not found.found else f"site:{where}:{fold(name)}"

    def body(self, name: str) -> Body | None:
        """The agency of a name, alias or short name; of several, that of the plan's unit.

        One that only may be meant is given too: `body_doubt` says so.
        """
        return self.bodies_meant(name).one

    def bodies_meant(self, name: str) -> Meant[Body]:
        """The agencies that a name may mean: by its words, by initials, by a slip of the pen."""
        wanted = words(name)
        found = [b for b in self.bodies if any(words(known) == wanted for known in b.names)]
        own = [b for b in found if b.path == self.unit.path]
        if own or found:
            return Meant(((own or found)[0],), True)
        if is_abbreviated(name):
            short = initials(name)
            found = [b for b in self.bodies if any(self._is_short(short, n) for n in b.names)]
            own = [b for b in found if b.path == self.unit.path]
            return Meant(tuple(own or found), len(own or found) == 1)
        slips = [b for b in self.bodies if any(is_slip(fold(name), fold(n)) for n in b.names)]
        return Meant(tuple(slips) if len(name) > 8 else (), False)

    def _is_short(self, short: str, name: str) -> bool:
        """Initials of a name, with or without those of the area it is of."""
        whole, area = initials(name), initials(f"{self.unit.kind} {self.unit.name}")
        return short in (whole, whole + area, whole + area[:1]) or short + area[:1] == whole

    def body_doubt(self, name: str) -> str:
        """The key under which a doubtful name of an agency is asked about; "" for a sure one."""
        found = self.bodies_meant(name)
        return "" if found.is_sure or not found.found else f"agency:{fold(name)}"

    def committee(self, place: Place) -> Body | None:
        """The people's committee of a unit."""
        return next(
            (b for b in self.bodies if b.path == place.path and b.kind == "committee"), None
        )

    def paper(self, number: str, issued_on: date | None, issuer: str = "") -> Paper | None:
        """A registered document by number, and by its year where both are known; of several
        that of the issuer.
        """
        found = [
            paper
            for paper in self.papers
            if fold(paper.number) == fold(number)
            and (not (issued_on and paper.issued_on) or issued_on.year == paper.issued_on.year)
        ]
        own = [paper for paper in found if issuer_key(paper.issuer) == issuer_key(issuer)]
        return next(iter(own or found), None)

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
