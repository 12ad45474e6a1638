"""Plans as official letters cite them, and to whom a plan goes (S-41, S-56)."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.library.rules import KINDS
from thonmoi.notices.citing import Cited
from thonmoi.notices.rules.deliveries import ReceiverLine, Sendable
from thonmoi.notices.rules.letters import day_words
from thonmoi.plans.models import Duty, Plan, Recipient, Task
from thonmoi.plans.queries._visible import visible
from thonmoi.plans.rules import PlanState

_FEW = 2
_BLANK = "…"


def cited(actor: Actor, pks: Iterable[int]) -> dict[int, Cited]:
    """How each plan that the actor sees is cited: official text, a blank where no number is."""
    rows = visible(actor).filter(pk__in=list(pks)).select_related("document", "issuer")
    return {row.pk: _cited(row) for row in rows}


def _cited(row: Plan) -> Cited:
    paper = row.document
    kind = KINDS.get(paper.kind, KINDS["KH"])
    issuer = row.issuer.name if row.issuer else row.issuer_text
    short = f"{kind} số {paper.number}"
    blank = f"{kind} số {_BLANK}/{row.symbol} ngày {_BLANK}/{_BLANK}/{row.year} của {issuer}"
    if not paper.number:
        return Cited(blank, f"{kind} số {_BLANK}/{row.symbol}", False, blank)
    day = day_words(paper.issued_on) if paper.issued_on else f"{_BLANK}/{_BLANK}/{row.year}"
    return Cited(f"{short} ngày {day} của {issuer}", short, True, blank)


def sendable(actor: Actor, document_pk: int) -> Sendable | None:
    """The lines of "Nơi nhận" of the plan that a document is; None where it is no plan.

    It is sent when it is in force and its number is recorded.
    """
    row = visible(actor).filter(document=document_pk).order_by("-pk").first()
    if row is None:
        return None
    rows = Recipient.objects.filter(plan=row).prefetch_related("receivers").order_by("order")
    lines = tuple(
        ReceiverLine(one.text, tuple(r.agency_id for r in one.receivers.all())) for one in rows
    )
    where = reverse("plan", args=[row.pk])
    return Sendable(lines, where, _hindrance(row), _asked(row))


def _hindrance(row: Plan) -> str:
    if not row.document.number:
        return _("Number and day of the plan are not recorded. Record them first.")
    if row.state != PlanState.IN_FORCE:
        return _("The plan is not in force. Put it in force first.")
    return ""


def _asked(row: Plan) -> frozenset[int]:
    """Agencies that the plan names by themselves: its page, filtered, shows their clauses."""
    clauses: dict[int, set[int]] = {}
    duties = Duty.objects.filter(clause__plan=row).exclude(agency=None)
    for clause, agency in duties.values_list("clause_id", "agency_id"):
        clauses.setdefault(clause, set()).add(agency)
    named = {one for many in clauses.values() if len(many) <= _FEW for one in many}
    tasks = Task.objects.filter(clause__plan=row, parent=None).exclude(accountable=None)
    return frozenset(named | set(tasks.values_list("accountable_id", flat=True)))
