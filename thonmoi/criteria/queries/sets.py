"""Sets whole. Editions are immutable, so each is read once in a process.

The key holds when the edition was written and last confirmed: one light question each time
says whether what is kept still stands.
"""

from collections import OrderedDict
from collections.abc import Iterable
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria import rules, written
from thonmoi.criteria.models import CriteriaSet, Criterion, Indicator
from thonmoi.criteria.queries.lines import lines_for, set_line
from thonmoi.criteria.queries.shown import (
    ConfirmationView,
    CriterionView,
    IndicatorView,
    SetLine,
    SetView,
)
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound

KEPT = 48
_Content = tuple[dict[str, str], tuple[CriterionView, ...]]
_Key = tuple[int, datetime, datetime | None]
_kept: OrderedDict[_Key, _Content] = OrderedDict()


def criteria_set(actor: Actor, slug: str, edition: int | None = None) -> SetView:
    """A set by name and edition (the active one, else the newest); NotFound otherwise."""
    return _whole(set_line(actor, slug, edition))


def whole_sets(actor: Actor, lines: Iterable[SetLine]) -> list[SetView]:
    """Sets whole, of lines that the caller has; nothing is asked of one that is kept."""
    return [_whole(line) for line in lines]


def set_for(
    actor: Actor, level: str, unit_path: str, on: date, unit_level: str = ""
) -> SetView | None:
    """The active set of a level that holds for a unit in the year of `on`; None if none does."""
    return sets_for(actor, [(level, unit_path)], on, unit_level).get((level, unit_path))


def sets_for(
    actor: Actor, wanted: Iterable[tuple[str, str]], on: date, unit_level: str = ""
) -> dict[tuple[str, str], SetView]:
    """`set_for` of many (level, unit path) at once, in one question."""
    found = lines_for(actor, wanted, on, unit_level)
    whole = {line.id: _whole(line) for line in found.values()}
    return {key: whole[line.id] for key, line in found.items()}


def indicator_in_set(actor: Actor, pk: int) -> tuple[Indicator, SetView, IndicatorView]:
    """The row of an indicator, its set, and the indicator in it; NotFound otherwise."""
    row = Indicator.objects.select_related("criterion__criteria_set").filter(pk=pk).first()
    if row is None:
        raise NotFound("indicator.unknown", _("There is no such indicator."))
    found = row.criterion.criteria_set
    set_ = criteria_set(actor, found.slug, found.edition)
    return row, set_, next(line for line in set_.indicators if line.id == pk)


def written_set(actor: Actor, slug: str, edition: int | None = None) -> rules.CriteriaSet:
    """A set as the rules take it, without what was confirmed since; NotFound otherwise."""
    line = set_line(actor, slug, edition)
    return written.content_of(_row(line.id), line.overlay_on)


def _row(pk: int) -> CriteriaSet:
    rows = CriteriaSet.objects.select_related("document")
    return rows.prefetch_related(*written.FETCHED).get(pk=pk)


def _whole(line: SetLine) -> SetView:
    key = (line.id, line.written_at, line.confirmed_at)
    if key not in _kept:
        _kept[key] = _read(line)
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    groups, criteria = _kept[key]
    return SetView.of(line, groups, criteria)


def _read(line: SetLine) -> _Content:
    row = _row(line.id)
    groups = {one.code: one.name for one in sorted(row.groups.all(), key=lambda one: one.pk)}
    criteria = written.in_order(row.criteria)
    return groups, tuple(_criterion(one, line.default_group) for one in criteria)


def _criterion(row: Criterion, default_group: str) -> CriterionView:
    return CriterionView(
        id=row.pk,
        code=row.code,
        name=row.name,
        short_name=row.short_name,
        name_en=row.name_en,
        heading=row.heading,
        confidence=rules.Confidence(row.confidence),
        source=row.source,
        note=row.note,
        inherits=row.inherits,
        is_complete=row.is_complete,
        indicators=tuple(
            _indicator(one, default_group) for one in written.in_order(row.indicators)
        ),
    )


def _indicator(row: Indicator, default_group: str) -> IndicatorView:
    told = sorted(row.confirmations.all(), key=lambda one: one.at)
    return IndicatorView(
        id=row.pk,
        code=row.code,
        name=row.name,
        name_en=row.name_en,
        measure_id=row.measure_id,
        kind=rules.Kind(row.kind),
        unit=row.unit,
        direction=rules.Direction(row.direction),
        rule=written.indicator_of(row, default_group, is_confirmed=bool(told)),
        confirmations=tuple(ConfirmationView(c.office, c.at, c.document_id) for c in told),
    )
