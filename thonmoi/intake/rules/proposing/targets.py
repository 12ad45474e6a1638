"""Targets, each bound to a measure and a criterion where its words say which; figures of today."""

import re
from collections.abc import Iterator

from thonmoi.intake.reader.reading import Target
from thonmoi.intake.rules.flat import Flat
from thonmoi.intake.rules.gazetteer import Norm, Place, gauge_of, norm_of, part_of, words
from thonmoi.intake.rules.proposing.ground import Ground
from thonmoi.intake.rules.proposing.scope import commune_name, commune_of, criterion_name
from thonmoi.intake.rules.words import ItemKind
from thonmoi.kernel.text import fold

_NOW = re.compile(r"hiện (?:tại|nay)|mới đạt|đến nay", re.IGNORECASE)
_CLOSE = 0.6


def targets(ground: Ground) -> Iterator[Flat]:
    """One item for each target, and one for the figure of today that a commune's clause gives."""
    for target in ground.reading.targets:
        place = commune_of(ground, target.clause)
        why = ground.known.place_doubt(commune_name(ground, target.clause))
        norm, measure_id = _bound(ground, target, place)
        measure_id = measure_id or _gauged(ground, target)
        unit = place or ground.known.unit
        yield Flat(
            ItemKind.TARGET,
            target.clause,
            target.text,
            is_doubtful=bool(why) or (target.comparator != "range" and target.value is None),
            why=why,
            unit_id=unit.id,
            criterion_id=norm.id if norm else None,
            measure_id=measure_id,
            name=target.measure,
            comparator=target.comparator,
            value=target.value,
            low=target.low,
            high=target.high,
            baseline=target.baseline,
            unit_text=(target.unit or "")[:40],
            absolute=target.absolute[0] if target.absolute else None,
            absolute_unit=target.absolute[1][:40] if target.absolute else "",
            due=target.due,
        )
        if place and measure_id and target.baseline is not None and _NOW.search(target.text):
            yield Flat(
                ItemKind.READING,
                target.clause,
                target.text,
                unit_id=place.id,
                criterion_id=norm.id if norm else None,
                measure_id=measure_id,
                name=target.measure,
                value=target.baseline,
                unit_text=(target.unit or "")[:40],
            )


def _bound(ground: Ground, target: Target, place: Place | None) -> tuple[Norm | None, int | None]:
    """(criterion, measure): by the indicator that the words name, else the criterion alone."""
    norms = ground.norms(place)
    headed = criterion_name(ground, target.clause)
    if headed:
        norm = norm_of(headed, norms)
        found = part_of(target.text, [norm], _CLOSE) if norm else None
        return norm, found[1].measure_id if found else None
    found = part_of(target.measure, norms, _CLOSE)
    if found:
        return found[0], found[1].measure_id
    return _criterion_in(target.measure, norms), None


def _gauged(ground: Ground, target: Target) -> int | None:
    """The measure of plans that registers count: new co-operatives, new products …"""
    is_rate = (target.unit or "").startswith("%")
    found = gauge_of(target.measure, target.text, is_rate, ground.known.gauges)
    return found.id if found else None


def _criterion_in(measure: str, norms: tuple[Norm, ...]) -> Norm | None:
    """The criterion whose name, or a word that only its name has, stands in what is measured.

    "bảo hiểm y tế" is of Y tế, "hộ nghèo" of Nghèo đa chiều; else one whose indicator names it.
    """
    plain = fold(measure)
    named = [n for n in norms if re.search(rf"\b{re.escape(fold(n.name))}\b", plain)]
    if named:
        return max(named, key=lambda norm: len(norm.name))
    parts = [n for n in norms if any(plain in fold(part.name) for part in n.parts)]
    if len(parts) == 1:
        return parts[0]
    said = words(measure)
    own = [n for n in norms if _only(n, norms) & said]
    return own[0] if len(own) == 1 else None


def _only(norm: Norm, norms: tuple[Norm, ...]) -> frozenset[str]:
    """Words of a criterion's name that no other criterion has, in name or indicators."""
    others: set[str] = set()
    for other in norms:
        if other.id != norm.id:
            others |= words(other.name).union(*(words(part.name) for part in other.parts))
    return words(norm.name) - others
