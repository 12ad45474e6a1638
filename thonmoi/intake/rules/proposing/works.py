"""Works: one for each named hamlet or site (S-28); one named again is counted once (S-30)."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from thonmoi.intake.reader.reading import Work
from thonmoi.intake.rules.flat import Flat
from thonmoi.intake.rules.gazetteer import Place, norm_of, words
from thonmoi.intake.rules.proposing.ground import Ground
from thonmoi.intake.rules.words import ItemKind
from thonmoi.kernel.text import fold
from thonmoi.plans.rules import Comparator


def works(ground: Ground, *, first: int) -> list[Flat]:
    """Items of the works; `first` is the index of the first one in the whole list."""
    found: list[Flat] = []
    for work in ground.reading.works:
        for one in _split(ground, work):
            earlier = next((i for i, other in enumerate(found) if _is_same(one, other)), None)
            if earlier is not None:
                one = replace(one, same_as=first + earlier, is_doubtful=True)
            found.append(one)
    return found


def _split(ground: Ground, work: Work) -> Iterator[Flat]:
    commune = ground.known.commune(work.commune or "")
    why = ground.known.place_doubt(work.commune or "")
    norm = norm_of(work.criterion or "", ground.norms(commune)) if commune else None
    base = Flat(
        ItemKind.WORK,
        work.clause,
        work.text,
        is_doubtful=commune is None or bool(why),
        why=why,
        unit_id=commune.id if commune else None,
        criterion_id=norm.id if norm else None,
        name=work.object,
        action=work.action[:60],
        comparator=work.comparator or Comparator.EXACTLY,
        value=None if work.quantity is None else _decimal(work.quantity),
        unit_text=(work.unit or "")[:40],
        place_text=", ".join(work.places)[:200],
    )
    is_one_each = work.quantity is None or work.quantity == len(work.places)
    splits = commune is not None and (is_one_each or _all_hamlets(ground, work, commune))
    if commune is None and work.places and is_one_each:
        yield from _of_no_commune(ground, work, base)
        return
    if commune is None or not work.places or not splits:
        yield base
        return
    for name in work.places:
        hamlet, doubt = ground.known.hamlet(name, commune), ground.known.site_doubt(name, commune)
        yield replace(
            base,
            is_doubtful=base.is_doubtful or bool(doubt),
            why=base.why or doubt,
            site_id=hamlet.id if hamlet else None,
            place_text=name[:200],
            value=_decimal(1) if work.quantity is not None else None,
        )


def _of_no_commune(ground: Ground, work: Work, base: Flat) -> Iterator[Flat]:
    """Hamlets named without their commune: each is asked about, none is guessed."""
    doubts = [ground.known.site_doubt(name, None) for name in work.places]
    if not all(doubts):
        yield base
        return
    for name, doubt in zip(work.places, doubts, strict=True):
        value = _decimal(1) if work.quantity is not None else None
        yield replace(base, why=base.why or doubt, place_text=name[:200], value=value)


def _all_hamlets(ground: Ground, work: Work, commune: Place) -> bool:
    return all(ground.known.hamlet(name, commune) for name in work.places)


def _decimal(value: int) -> Decimal:
    return Decimal(value)


def _is_same(one: Flat, other: Flat) -> bool:
    """The same deed on the same thing in the same hamlet, in another clause."""
    return (
        one.site_id is not None
        and one.site_id == other.site_id
        and one.clause != other.clause
        and fold(one.action) == fold(other.action)
        and (words(one.name) <= words(other.name) or words(other.name) <= words(one.name))
    )
