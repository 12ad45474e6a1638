"""A revised plan takes the place of one: what is owed under its clauses is owed under the new."""

from collections.abc import Mapping

from thonmoi.audit.writes import change
from thonmoi.cascade.models import Subplan
from thonmoi.plans.models import Clause


def carry_subplans(clauses: Mapping[int, Clause]) -> None:
    """Called inside `plan.revise` (`plans.carriers`): key of the old clause → the new clause."""
    for row in Subplan.objects.filter(clause__in=list(clauses)):
        change(row, clause=clauses[row.clause_id])
