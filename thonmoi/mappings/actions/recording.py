"""Values of past years are recorded as what a document says, by the ordinary deeds."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.queries import SetView, criteria_set
from thonmoi.criteria.rules import Standing
from thonmoi.criteria.rules.words import Level as Aim
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.fields import ancestors
from thonmoi.library.models import Document
from thonmoi.mappings.actions.entering import day_of, enter_base
from thonmoi.mappings.models import TakenValue, Taking
from thonmoi.mappings.rules import Role
from thonmoi.mappings.words import decided, standing
from thonmoi.monitoring.actions.conclusions import Said, record_conclusions, record_reading
from thonmoi.monitoring.cells import mean
from thonmoi.monitoring.models import Period
from thonmoi.plans.actions.titles import record_title
from thonmoi.units.models import Unit


def record_values(
    taking: Taking, values: Iterable[TakenValue], document: Document, by: Actor
) -> None:
    """Figures become readings, standings conclusions, decisions titles; each names its paper."""
    found = list(values)
    set_ = criteria_set(by, taking.mapping.set_slug)
    periods = _periods(found)
    for one in found:
        if one.role == Role.INDICATOR:
            _figure(one, set_, periods, document, by)
        elif one.role == Role.BASE:
            enter_base(one, _source(document, one), by)
        elif one.role == Role.DECISION:
            _title(one, by)
    _standings([one for one in found if one.role == Role.CRITERION], set_, document, by)


def _source(document: Document, value: TakenValue) -> str:
    return f"{document}, ô {value.address}"


def _periods(values: list[TakenValue]) -> dict[tuple[str, str], Period]:
    codes = {one.period_code for one in values}
    above = {path for one in values for path in ancestors(one.unit.path)}
    rows = Period.objects.filter(code__in=codes, unit__path__in=above).select_related("unit")
    return {(one.unit.path, one.code): one for one in rows}


def _figure(
    value: TakenValue,
    set_: SetView,
    periods: dict[tuple[str, str], Period],
    document: Document,
    by: Actor,
) -> None:
    view = next(one for one in set_.indicators if one.code == value.code)
    around = ancestors(value.unit.path)
    period = next(
        (periods[p, value.period_code] for p in around if (p, value.period_code) in periods), None
    )
    record_reading(
        value.unit,
        by=by,
        measure_id=view.measure_id,
        value=mean(view.rule, value.typed).value,
        source=_source(document, value),
        period=period,
        on=day_of(value.period_code),
    )


def _standings(values: list[TakenValue], set_: SetView, document: Document, by: Actor) -> None:
    """One deed for each commune and day, with all its criteria."""
    said: dict[tuple[int, date], list[Said]] = defaultdict(list)
    units: dict[int, Unit] = {}
    for one in values:
        units[one.unit_id] = one.unit
        reason = f"Theo {_source(document, one)}"
        found = standing(one.typed) or Standing.NO_DATA
        criterion = set_.by_code[one.code]
        said[one.unit_id, day_of(one.period_code)].append(
            Said(criterion.id, found, reason=reason, document_id=document.pk)
        )
    for (pk, day), rows in said.items():
        record_conclusions(units[pk], by=by, said=rows, on=day)


def _title(value: TakenValue, by: Actor) -> None:
    """The unit holds the level by the decision that the cell names; it must be registered."""
    number, day = decided(value.typed)
    paths = ancestors(value.unit.path)
    paper = Document.objects.filter(number=number, unit_path__in=paths).order_by("-unit_path")
    found = paper.first()
    if found is None:
        raise Conflict(
            "taking.decision",
            _("Register the decision %(number)s in the library first.") % {"number": number},
        )
    recognised_on = day or found.issued_on
    if recognised_on is None:
        raise Conflict("taking.day", _("The day of the decision %s is not known.") % number)
    record_title(
        value.unit, by=by, level=Aim(value.code), recognised_on=recognised_on, document=found
    )
