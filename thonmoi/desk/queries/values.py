"""The indicators of a commune on two days: what was reported and what was confirmed by then."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from thonmoi.criteria.queries import CriterionView, IndicatorView, SetView
from thonmoi.criteria.rules import NUMERIC
from thonmoi.desk.queries.areas import commune_unit
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.known import given
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.monitoring.rules.knowing import Given, Known, reported, verified


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing on both days; None where nothing was known."""

    then: Known | None
    now: Known | None

    @property
    def is_changed(self) -> bool:
        return _said(self.then) != _said(self.now)

    @property
    def difference(self) -> Decimal | None:
        """By how much a figure grew or fell; None where one of both is no figure."""
        then, now = _figure(self.then), _figure(self.now)
        return None if then is None or now is None else now - then


@dataclass(frozen=True, slots=True)
class Values:
    """An indicator on both days; what was reported and what was confirmed stand apart."""

    criterion: CriterionView
    indicator: IndicatorView
    reported: Pair
    verified: Pair

    @property
    def is_changed(self) -> bool:
        return self.reported.is_changed or self.verified.is_changed

    @property
    def is_numeric(self) -> bool:
        return self.indicator.rule.kind in NUMERIC

    @property
    def is_known(self) -> bool:
        """Whether anything was known on the second day or the first."""
        pairs = (self.reported, self.verified)
        return any(pair.then or pair.now for pair in pairs)


@dataclass(frozen=True, slots=True)
class ValuesPage:
    """A commune with its indicators, by the set that judged it on the second day."""

    status: UnitStatus
    set: SetView | None
    rows: tuple[Values, ...]


def commune_values(actor: Actor, code: str, since: date, until: date) -> ValuesPage:
    """Values known at the end of each of two days; NotFound for a commune that is not one's own.

    The number of questions depends neither on the days nor on how much was reported.
    """
    unit = commune_unit(actor, code, own=True)
    status = standings.status(actor, unit)
    set_ = standings.status(actor, unit, on=until).set
    measures = {one.measure_id for one in set_.indicators} if set_ else set()
    found = given(actor, unit, measures, until) if measures else {}
    rows = (
        _values(criterion, one, found.get(one.measure_id, []), since, until)
        for criterion in (set_.criteria if set_ else ())
        for one in criterion.indicators
    )
    return ValuesPage(status, set_, tuple(rows))


def _values(
    criterion: CriterionView, one: IndicatorView, said: list[Given], since: date, until: date
) -> Values:
    return Values(
        criterion,
        one,
        Pair(reported(said, since), reported(said, until)),
        Pair(verified(said, since), verified(said, until)),
    )


def _said(known: Known | None) -> tuple[str, bool] | None:
    return (known.value, known.is_not_applicable) if known else None


def _figure(known: Known | None) -> Decimal | None:
    try:
        return Decimal(known.value) if known and not known.is_not_applicable else None
    except InvalidOperation:
        return None
