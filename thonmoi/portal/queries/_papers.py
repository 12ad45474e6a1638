"""Documents of a place as they go out: its plan in force, its issued reports."""

from typing import Any

from thonmoi.kernel.access import Actor
from thonmoi.plans import queries as plans
from thonmoi.portal.queries._going import Facts, day, goes
from thonmoi.portal.rules import Fact, Kind
from thonmoi.reports import queries as reports
from thonmoi.reports.rules import ReportState
from thonmoi.units.models import Unit


def documents_of(actor: Actor, unit: Unit) -> Facts:
    issued = [
        {
            "title": f"{one.name}, {one.unit}",
            "number": one.number,
            "on": day(one.issued_on),
            "file": one.signed_pk or one.docx_pk,
        }
        for one in reports.reports(actor, of=unit.path)
        if goes("reports", Kind.DOCUMENTS, _of_report(one))
    ]
    plan = plans.plan_in_force(actor, unit.path)
    own = []
    if plan and plan.unit_path == unit.path and goes("plans", Kind.DOCUMENTS, Fact.CONFIRMED):
        file = plan.signed_file_pk or plan.source_pk
        on = day(plan.issued_on)
        own = [{"title": plan.title, "number": plan.number, "on": on, "file": file}]
    return {"documents": [*own, *issued]}


def _of_report(one: Any) -> Fact:
    if one.corrected_by and one.corrected_by.number:
        return Fact.WITHDRAWN
    return Fact.CONFIRMED if one.state is ReportState.ISSUED else Fact.DRAFT
