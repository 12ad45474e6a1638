"""Every indicator of one commune as it stood on a day (procedures 4.2.4)."""

from collections import defaultdict
from datetime import date

from django.utils.translation import override

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import CriterionView, IndicatorView
from thonmoi.criteria.rules import Outcome, Verdict, judge
from thonmoi.kernel.access import Actor
from thonmoi.monitoring import cells
from thonmoi.monitoring.models import Confirmation, Evidence, Reading
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.rules import CellState
from thonmoi.reports.facts import IndicatorFacts
from thonmoi.units.models import Unit

_OUTCOMES = {Outcome.MET: "Đạt", Outcome.NOT_MET: "Chưa đạt"}
_DECIDED = {CellState.CONFIRMED: "Đã xác nhận", CellState.RETURNED: "Trả lại"}
PAPERS = 3
"""So many pieces of evidence are named; files by their names."""


def indicators(actor: Actor, unit: Unit, on: date) -> tuple[IndicatorFacts, ...]:
    """The indicators of the set of a commune; empty where it is judged by none."""
    set_ = standings.status(actor, unit, on=on).set
    if set_ is None:
        return ()
    found = [(one, line) for one in set_.criteria for line in one.indicators]
    readings = _readings(unit, {line.measure_id for _one, line in found}, on)
    decided = _decided(readings, on)
    evidence = _evidence(readings)
    group = criteria.group_of(actor, unit.path, set_)
    made = []
    with override("vi"):
        for one, line in found:
            reading = readings.get(line.measure_id)
            pk = reading.pk if reading else 0
            verdict = _verdict(line, reading, group, on)
            papers = evidence.get(reading.cell_id or 0, "") if reading else ""
            made.append(_facts(one, line, reading, verdict, decided.get(pk), papers))
    return tuple(made)


def _readings(unit: Unit, measures: set[int], on: date) -> dict[int, Reading]:
    rows = Reading.objects.filter(unit=unit, measure_id__in=measures, on__lte=on)
    return {row.measure_id: row for row in rows.order_by("on", "at", "pk")}


def _decided(readings: dict[int, Reading], on: date) -> dict[int, Confirmation]:
    rows = Confirmation.objects.filter(reading__in=readings.values(), at__isnull=False)
    return {row.reading_id: row for row in rows.select_related("agency").order_by("pk")}


def _evidence(readings: dict[int, Reading]) -> dict[int, str]:
    keys = {row.cell_id for row in readings.values() if row.cell_id}
    rows = Evidence.objects.filter(cell__in=keys, withdrawn_at=None)
    found: dict[int, list[str]] = defaultdict(list)
    for row in rows.select_related("file").order_by("pk"):
        found[row.cell_id].append(str(row))
    return {key: "; ".join(names[:PAPERS]) for key, names in found.items()}


def _verdict(line: IndicatorView, reading: Reading | None, group: str | None, on: date) -> Verdict:
    value = reading.value if reading else ""
    is_na = bool(reading and reading.is_not_applicable)
    known = cells.reading_of(line.rule, value, is_not_applicable=is_na)
    return judge(line.rule, known, group, on.year)


def _facts(
    one: CriterionView,
    line: IndicatorView,
    reading: Reading | None,
    verdict: Verdict,
    decided: Confirmation | None,
    papers: str,
) -> IndicatorFacts:
    value = cells.shown(line.rule, reading.value) if reading else ""
    if reading and reading.is_not_applicable:
        value = "không áp dụng"
    return IndicatorFacts(
        f"{one.code}. {one.name}",
        line.code,
        line.name,
        line.unit,
        str(verdict.requirement),
        value,
        _OUTCOMES.get(verdict.outcome, "") if value else "",
        _DECIDED.get(CellState(decided.outcome), "") if decided else "",
        decided.agency.name if decided and decided.agency else "",
        papers,
        decided.reason if decided else "",
    )
