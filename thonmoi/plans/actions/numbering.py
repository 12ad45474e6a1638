"""Recording the number and date of a plan."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, change_where
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import DocumentFacts, correct_document
from thonmoi.library.files.check import Checked
from thonmoi.library.models import Document
from thonmoi.plans.models import Doubt, Plan
from thonmoi.plans.rules.doubting import OTHER, UNDATED


@action(P.PLAN_NUMBER, says=_("Recorded number and date of {target}"), doors=(Door.PAGE,))
def number_plan(
    plan: Plan,
    *,
    by: Actor,
    version: int,
    number: str,
    issued_on: date,
    file: Checked | None = None,
) -> Plan:
    """Record number, day and signed file as the clerk's register gives them.

    Settles the doubt about the blank. Raises Conflict where a number is recorded already.
    """
    paper = Document.objects.get(pk=plan.document_id)
    if paper.number:
        raise Conflict("plan.numbered", _("The number of this plan is recorded already."))
    if not number.strip():
        raise Invalid("plan.number", _("Write number and symbol as on the paper."), field="number")
    facts = DocumentFacts(paper.kind, paper.issuer, paper.subject, number, issued_on)
    correct_document(paper, by=by, version=paper.version, facts=facts, file=file)
    change_where(
        Doubt.objects.filter(plan=plan, code=UNDATED, answer=""),
        answer=OTHER,
        note=f"{facts.number}, {issued_on:%d/%m/%Y}",
        settled_at=clock.now(),
        settled_by_id=by.id,
    )
    return change(plan, expect={"version": version}, document=paper)
