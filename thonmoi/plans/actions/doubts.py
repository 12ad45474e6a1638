"""Settling a doubt: a person answers, and what the answer changes follows in the same deed."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, change_where, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import rules
from thonmoi.plans.models import Designation, Doubt, Work
from thonmoi.plans.rules import doubting


@action(P.DOUBT_SETTLE, says=_("Settled: {target}"), doors=(Door.PAGE,))
def settle_doubt(doubt: Doubt, *, by: Actor, version: int, answer: str, note: str = "") -> Doubt:
    """Answer a doubt with one of its answers; the text of the plan is never changed.

    "The year stands" makes the target overdue; "two works" counts both. Raises Conflict where
    it is settled already.
    """
    if doubt.answer:
        raise Conflict("doubt.settled", _("This is settled already."))
    rules.check_answer(doubt.code, answer, note)
    _follow(doubt, answer)
    return change(
        doubt,
        expect={"version": version, "answer": ""},
        answer=answer,
        note=note.strip(),
        settled_at=clock.now(),
        settled_by_id=by.id,
    )


def _follow(doubt: Doubt, answer: str) -> None:
    if doubt.code == doubting.TARGET_YEAR:
        _settle_year(doubt, answer)
    elif doubt.code == doubting.WORK_TWICE and answer == "two":
        again = Work.objects.filter(clause=doubt.clause).exclude(same_as=None)
        change_where(again, same_as=None)


def _settle_year(doubt: Doubt, answer: str) -> None:
    """The original year is kept either way; a renewed target ends it by this plan."""
    asked = Designation.objects.filter(clause=doubt.clause, is_asked=True).select_related("unit")
    for row in list(asked):
        if answer == "stands":
            change(row, is_asked=False)
        elif answer == "renewed":
            plan = doubt.plan
            change(row, is_asked=False, ended_on=clock.today(), ended_by=plan.document)
            _designate_again(row, plan.year)


def _designate_again(row: Designation, year: int) -> None:
    if not Designation.objects.filter(unit=row.unit, level=row.level, year=year).exists():
        create(Designation, unit=row.unit, level=row.level, year=year, clause=row.clause)
