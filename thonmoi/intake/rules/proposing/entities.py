"""Names that may mean another thing: each asked once, with what it may mean to choose from."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from thonmoi.intake.reader.context import Context, split_names, units_of_heading
from thonmoi.intake.rules.flat import Flat
from thonmoi.intake.rules.gazetteer import Body, Former, Place
from thonmoi.intake.rules.proposing.ground import Ground
from thonmoi.intake.rules.words import ItemKind
from thonmoi.kernel.text import fold

UNIT, HAMLET, AGENCY, GONE = "unit.meant", "hamlet.meant", "agency.meant", "unit.of-another-day"
"""Codes of these doubts; `rules.mending.PICKED` says what a choice fills."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name as written, the clause where it first stands, the commune that it stands under."""

    name: str
    clause: str
    commune: str = ""


def entities(ground: Ground) -> Iterator[Flat]:
    """One doubt for each doubtful name of a commune, hamlet or agency; and for each commune that
    is not there on the document's day.
    """
    yield from _once(_communes(ground), lambda one: _commune(ground, one))
    yield from _once(_hamlets(ground), lambda one: _hamlet(ground, one))
    agencies = (Named(duty.agency, duty.clause) for duty in ground.reading.duties)
    yield from _once(agencies, lambda one: _agency(ground, one))


def _once(named: Iterable[Named], doubt: Callable[[Named], Iterator[Flat]]) -> Iterator[Flat]:
    seen: set[str] = set()
    for one in named:
        key = fold(f"{one.commune} {one.name}")
        if one.name and key not in seen:
            seen.add(key)
            yield from doubt(one)


def _communes(ground: Ground) -> Iterator[Named]:
    """Every commune that headings, works, tasks and lists of criteria name."""
    context = Context(ground.reading.clauses, ground.reading.head)
    for clause in ground.reading.clauses:
        for name in units_of_heading(clause.heading or ""):
            yield Named(name, clause.path)
    for work in ground.reading.works:
        yield Named(work.commune or "", work.clause)
    for task in ground.reading.tasks:
        yield from (Named(name, task.clause) for name in split_names(task.unit or ""))
    for unmet in (*ground.reading.unmet, *ground.reading.consolidate):
        yield Named(unmet.unit or "", unmet.clause)
    own = context.own_commune()
    if own and ground.known.unit.level != "commune":
        yield Named(own, "")


def _hamlets(ground: Ground) -> Iterator[Named]:
    for work in ground.reading.works:
        yield from (Named(name, work.clause, work.commune or "") for name in work.places)


def _commune(ground: Ground, one: Named) -> Iterator[Flat]:
    key = ground.known.place_doubt(one.name)
    found = ground.known.communes_meant(one.name).found
    if key and found:
        yield _asked(UNIT, one, key, f"xã {one.name}", found, [str(p.name) for p in found])
    elif key:
        former = next((f for f in ground.known.former if fold(f.name) == fold(one.name)), None)
        if former is not None:
            yield _of_another_day(one, former)


def _hamlet(ground: Ground, one: Named) -> Iterator[Flat]:
    commune = ground.known.commune(one.commune)
    key = ground.known.site_doubt(one.name, commune)
    found = ground.known.hamlets_meant(one.name, commune).found
    if key:
        told = [_where(ground, place) for place in found]
        yield _asked(HAMLET, one, key, one.name, found, told)


def _where(ground: Ground, place: Place) -> str:
    """ "ấp Ân Lợi, xã Tân Lợi": with the commune that tells it from others of its name."""
    near = (ground.known.unit, *ground.known.places)
    above = next((p for p in near if p.level == "commune" and place.path.startswith(p.path)), None)
    own = f"{place.kind} {place.name}".strip()
    return f"{own}, {above.kind} {above.name}" if above else own


def _agency(ground: Ground, one: Named) -> Iterator[Flat]:
    key = ground.known.body_doubt(one.name)
    if key:
        found = ground.known.bodies_meant(one.name).found
        yield _asked(AGENCY, one, key, one.name, found, [body.names[0] for body in found])


def _asked(
    code: str,
    one: Named,
    key: str,
    written: str,
    found: tuple[Place, ...] | tuple[Body, ...],
    names: list[str],
) -> Flat:
    listed = "; ".join(names)
    several = len(names) > 1
    ids = tuple(thing.id for thing in found)
    return Flat(
        ItemKind.DOUBT,
        one.clause,
        f"“{written}”: là {listed.replace('; ', ' hay ')}?"
        if several
        else f"“{written}”: có phải {listed}?",
        is_doubtful=True,
        why=key,
        code=code,
        name=one.name,
        question_en=f"“{written}”: which is meant, {listed}?"
        if several
        else f"“{written}”: is {listed} meant?",
        suggestion="" if several else listed,
        units=() if code == AGENCY else ids,
        agencies=ids if code == AGENCY else (),
    )


def _of_another_day(one: Named, former: Former) -> Flat:
    """A commune that has ended, or does not exist yet, on the document's day."""
    day, others = f"{former.on:%d/%m/%Y}", ", ".join(former.others)
    if former.has_ended:
        text = f"{former.title} không còn từ {day}"
        english = f"{former.title} ended on {day}"
        text += f", nay thuộc {others}" if others else ""
        english += f"; it became {others}" if others else ""
    else:
        text = f"{former.title} chưa có trước {day}"
        english = f"{former.title} begins on {day}"
        text += f", khi đó là {others}" if others else ""
        english += f"; before that day it was {others}" if others else ""
    return Flat(
        ItemKind.DOUBT,
        one.clause,
        f"{text}: cần làm rõ đơn vị nào thực hiện.",
        is_doubtful=True,
        code=GONE,
        name=one.name,
        question_en=f"{english}. Settle which unit is meant.",
        units=former.other_ids,
        why=f"unit:{fold(one.name)}",
    )
