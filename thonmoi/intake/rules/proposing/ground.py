"""What every proposing rule needs: the reading, the names, the level that each commune aims at."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from thonmoi.criteria.rules.words import Level
from thonmoi.intake.reader.criteria import tidy_criterion
from thonmoi.intake.reader.reading import Clause, Reading
from thonmoi.intake.rules.gazetteer import Gazetteer, Norm, Place
from thonmoi.kernel.text import fold

_LEVELS = (
    (re.compile(r"(?:nong thon moi|ntm) kieu mau"), Level.MODEL),
    (re.compile(r"(?:nong thon moi|ntm) nang cao"), Level.ADVANCED),
    (re.compile(r"(?:nong thon moi|ntm) hien dai"), Level.MODERN),
    (re.compile(r"nong thon moi|\bntm\b"), Level.NEW_RURAL),
)
_AIM = re.compile(r"ve dich|dat chuan")
YEAR = re.compile(r"\bnăm\s+(20\d\d)\b", re.IGNORECASE)


def level_in(text: str) -> Level | None:
    """The level that a text names; the hamlet's "khu dân cư" is none of a commune."""
    plain = re.sub(r"khu dan cu nong thon (?:moi )?kieu mau", "", fold(text))
    return next((level for pattern, level in _LEVELS if pattern.search(plain)), None)


@dataclass(frozen=True, slots=True)
class Ground:
    """`levels` is the level that the plan names for a commune, by the commune's path."""

    reading: Reading
    known: Gazetteer
    year: int
    today: date
    levels: Mapping[str, Level]

    def norms(self, place: Place | None = None) -> tuple[Norm, ...]:
        """The criteria by which a commune is judged; for the area, of the level it aims at most."""
        if place is None or place.path == self.known.unit.path:
            level = max(self.levels.values(), key=list(Level).index, default=Level.NEW_RURAL)
            return self.known.norms(level, self.known.unit.path)
        return self.known.norms(self.levels.get(place.path, Level.NEW_RURAL), place.path)

    def clause_of(self, norm_name: str, holder: str) -> Clause | None:
        """The clause below `holder` whose heading is a criterion's name."""
        for clause in self.reading.clauses:
            inside = clause.path == holder or clause.path.startswith(f"{holder}.")
            if inside and clause.heading and tidy_criterion(clause.heading)[0] == norm_name:
                return clause
        return None


def ground_of(reading: Reading, known: Gazetteer, today: date) -> Ground:
    """Year and levels, from the text itself."""
    return Ground(reading, known, plan_year(reading, today), today, _levels(reading, known))


def plan_year(reading: Reading, today: date) -> int:
    """The year that the document is of; this year where it names none, or an impossible one."""
    year = reading.head.year or (reading.head.date.year if reading.head.date else 0)
    return year if 1990 <= year <= 2100 else today.year


def _levels(reading: Reading, known: Gazetteer) -> dict[str, Level]:
    """A commune's level by the clauses that name the commune, a level and reaching it."""
    found: dict[str, Level] = {}
    for clause in reading.clauses:
        text = clause.heading or clause.text
        level = level_in(text)
        if level is None or not _AIM.search(fold(text)):
            continue
        for place in known.communes():
            if re.search(rf"\b{re.escape(fold(place.name))}\b", fold(text)):
                found.setdefault(place.path, level)
    return found
