"""Measures of the indicators of an annex; those that are new are registered."""

from thonmoi.annexes.models import ProposalRow
from thonmoi.annexes.rules import RowKind
from thonmoi.annexes.rules.measuring import code_for
from thonmoi.criteria.actions import MeasureFacts, register_measure
from thonmoi.criteria.models import Measure
from thonmoi.kernel.access import Actor, Place


def measures_of(place: Place, rows: list[ProposalRow], by: Actor) -> dict[int, str]:
    """The code of the measure of each indicator; those that are new are registered."""
    taken = set(Measure.objects.values_list("code", flat=True))
    found = {}
    for row in rows:
        if row.kind != RowKind.INDICATOR:
            continue
        if row.measure is not None:
            found[row.pk] = row.measure.code
            continue
        code = code_for(row.name, taken)
        taken.add(code)
        facts = MeasureFacts(code, row.name, row.value_kind or "boolean", unit=row.unit)
        register_measure(place, by=by, facts=facts)
        found[row.pk] = code
    return found
