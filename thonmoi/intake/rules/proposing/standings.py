"""Designations, titles, and criteria: those not met, those to be consolidated, the rest."""

import re
from collections.abc import Iterator

from thonmoi.criteria.rules.words import Level, Standing
from thonmoi.intake.reader.context import Context, split_names
from thonmoi.intake.reader.reading import Clause, Unmet
from thonmoi.intake.rules.flat import Flat
from thonmoi.intake.rules.gazetteer import Norm, Place, norm_of
from thonmoi.intake.rules.proposing.ground import YEAR, Ground, level_in
from thonmoi.intake.rules.words import ItemKind
from thonmoi.kernel.text import fold

_STRIVES = re.compile(r"phấn đấu (?:về đích|đạt chuẩn)", re.IGNORECASE)
_HOLDS = re.compile(r"\b(?:xã|các xã)\s+(?:đã\s+)?(?:về đích|đạt chuẩn)\b", re.IGNORECASE)
_MODEL_HAMLET = re.compile(r"de dat chuan khu dan cu nong thon (?:moi )?kieu mau")
_NAMES = re.compile(r"\(\s*\*?(?P<names>[A-ZĐÀ-Ỹ][^():;]*?)\*?\s*\)")
_GOAL = re.compile(
    r"[Pp]hấn đấu.{0,80}?\bxã\s+(?P<name>[A-ZĐÀ-Ỹ][\wà-ỹ]*(?:\s[A-ZĐÀ-Ỹ][\wà-ỹ]*)*)"
    r"\s+(?:về đích|đạt chuẩn)\s+"
    r"(?P<level>(?:nông thôn mới|NTM)(?:\s+(?:nâng cao|kiểu mẫu))?)"
    r"(?:\s+(?:trong\s+)?năm\s+(?P<year>20\d\d))?"
)


def designations(ground: Ground) -> Iterator[Flat]:
    """A commune, a level, a year; where a goal says it too, it rests on the goal (decision 12)."""
    goals = {key: clause for clause, key in _goals(ground)}
    headed: set[tuple[str, str]] = set()
    for clause in ground.reading.clauses:
        text = clause.heading or ""
        level, year = level_in(text), YEAR.search(text)
        if level is None or year is None or not _STRIVES.search(text):
            continue
        for place in _named(ground, text):
            headed.add((place.path, level))
            said = goals.get((place.path, level, int(year[1])), clause)
            yield _designation(
                ground, said.path, said.heading or said.text, place, level, int(year[1])
            )
    for clause, (path, level, year_) in _goals(ground):
        if (path, level) not in headed:
            place = next(p for p in ground.known.communes() if p.path == path)
            yield _designation(ground, clause.path, clause.text, place, level, year_)


def hamlets(ground: Ground) -> Iterator[Flat]:
    """A hamlet whose work is "để đạt chuẩn Khu dân cư nông thôn kiểu mẫu" aims at that (S-30)."""
    for work in ground.reading.works:
        commune = ground.known.commune(work.commune or "")
        if commune is None or not _MODEL_HAMLET.search(fold(work.text)):
            continue
        for name in work.places:
            hamlet = ground.known.hamlet(name, commune)
            if hamlet:
                year = _year_above(ground, work.clause)
                yield _designation(ground, work.clause, work.text, hamlet, Level.MODEL_HAMLET, year)


def _year_above(ground: Ground, path: str) -> int:
    clause = ground.reading.clause(path)
    context = Context(ground.reading.clauses, ground.reading.head)
    headings = context.headings(clause) if clause else []
    years = [found[1] for heading in headings if (found := YEAR.search(heading))]
    return int(years[0]) if years else ground.year


def _goals(ground: Ground) -> Iterator[tuple[Clause, tuple[str, str, int]]]:
    for clause in ground.reading.clauses:
        for found in _GOAL.finditer(clause.text):
            place, level = ground.known.commune(found["name"]), level_in(found["level"])
            if place and level:
                yield clause, (place.path, level, int(found["year"] or ground.year))


def _designation(
    ground: Ground, clause: str, text: str, place: Place, level: str, year: int
) -> Flat:
    """A year that has passed when the plan is made is asked about."""
    is_past = year < ground.year
    return Flat(
        ItemKind.DESIGNATION,
        clause,
        text,
        is_doubtful=is_past,
        unit_id=place.id,
        level=level,
        year=year,
        is_asked=is_past,
    )


def titles(ground: Ground) -> Iterator[Flat]:
    """Communes listed as having reached a level hold a title, unconfirmed (decision 11)."""
    for clause in ground.reading.clauses:
        text = clause.heading or clause.text
        opening = text.split(":", 2)[0] + ":" + ":".join(text.split(":", 2)[1:2])
        level, listed = level_in(text), _NAMES.search(text)
        if not listed or level is None or not _HOLDS.search(opening) or _STRIVES.search(opening):
            continue
        for name in split_names(listed["names"]):
            place = ground.known.commune(name)
            if place:
                yield Flat(ItemKind.TITLE, clause.path, opening, unit_id=place.id, level=level)


def _named(ground: Ground, text: str) -> list[Place]:
    plain = fold(text)
    return [
        place
        for place in ground.known.communes()
        if re.search(rf"\b{re.escape(fold(place.name))}\b", plain)
    ]


def criteria(ground: Ground) -> Iterator[Flat]:
    """ "05/20 chưa đạt" with five names: those not met, those to be consolidated, the rest met."""
    for unmet in ground.reading.unmet:
        place = ground.known.commune(unmet.unit or "")
        norms = ground.norms(place) if place else ()
        fits = not unmet.set_size or len(norms) == unmet.set_size
        yield from _each(ground, unmet, place, norms if fits else (), ItemKind.UNMET)
        mild = [c for c in ground.reading.consolidate if c.unit == unmet.unit]
        for one in mild:
            yield from _each(ground, one, place, norms, ItemKind.CONSOLIDATE)
        if place and norms and fits and unmet.set_size:
            yield _rest(ground, unmet, mild, place, norms)


def _each(
    ground: Ground, said: Unmet, place: Place | None, norms: tuple[Norm, ...], kind: ItemKind
) -> Iterator[Flat]:
    outcome = Standing.NOT_MET if kind is ItemKind.UNMET else Standing.MET_NOT_SUSTAINABLE
    narrowed, why = dict(said.indicators), ground.known.place_doubt(said.unit or "")
    for name in said.criteria:
        norm = norm_of(name, norms)
        clause = ground.clause_of(name, said.clause)
        yield Flat(
            kind,
            clause.path if clause else said.clause,
            name,
            is_doubtful=norm is None or place is None or bool(why),
            why=why,
            unit_id=place.id if place else None,
            criterion_id=norm.id if norm else None,
            outcome=outcome,
            note=f"Chỉ tiêu {narrowed[name]}" if name in narrowed else "",
        )


def _rest(
    ground: Ground, unmet: Unmet, mild: list[Unmet], place: Place, norms: tuple[Norm, ...]
) -> Flat:
    named = [name for one in (unmet, *mild) for name in one.criteria]
    said = {norm.id for name in named if (norm := norm_of(name, norms))}
    left = [norm for norm in norms if norm.id not in said]
    clause = unmet.stated_in or unmet.clause
    return Flat(
        ItemKind.REST,
        clause,
        ", ".join(f"{norm.code}. {norm.name}" for norm in left),
        is_doubtful=len(said) != len(named),
        unit_id=place.id,
        level=ground.levels.get(place.path, ""),
        outcome=Standing.MET,
        value=None,
    )
