"""The district approves line by line; works and tasks follow by the deeds of plans and funding."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.funding.models import Source
from thonmoi.funding.rules import Nature
from thonmoi.funding.rules.facts import money
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.registration import rules
from thonmoi.registration.actions._following import follow
from thonmoi.registration.actions._states import require
from thonmoi.registration.models import Content, Registration
from thonmoi.registration.rules import Outcome, RegistrationState


@dataclass(frozen=True, slots=True)
class Line:
    """What the document says of a content: approved with an amount in đồng, or not and why."""

    content: Content
    is_approved: bool
    amount: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Capital:
    """The document allots the approved amounts from this source; without it they are a need."""

    source: Source
    nature: Nature


@action(P.REGISTRATION_APPROVE, says=_("Recorded the approval of {target}"), doors=(Door.PAGE,))
def approve_registration(
    registration: Registration,
    *,
    by: Actor,
    version: int,
    lines: Sequence[Line],
    paper: str,
    on: date,
    document: Document | None = None,
    capital: Capital | None = None,
) -> Registration:
    """Record what the district decided on each content by a document; what follows is made.

    Raises Invalid where a content is not decided, without the document's number, for a day to
    come; Conflict while it is not sent.
    """
    require(registration, RegistrationState.SENT)
    _check(registration, lines, paper, on)
    for one in lines:
        outcome = Outcome.APPROVED if one.is_approved else Outcome.REFUSED
        amount = money(one.amount, "lines") if one.is_approved else None
        note = one.note.strip() if one.is_approved else rules.said(one.note, "lines")
        change(one.content, outcome=outcome, approved=amount, outcome_note=note)
    approved = [one.content for one in lines if one.is_approved]
    plan = follow(registration, by, approved, paper.strip(), on, document, capital)
    given = {"decision": paper.strip(), "decided_on": on, "document": document, "plan": plan}
    state = RegistrationState.APPROVED
    return change(registration, expect={"version": version}, state=state, **given)


def _check(registration: Registration, lines: Sequence[Line], paper: str, on: date) -> None:
    if not paper.strip():
        raise Invalid("approval.paper", _("Give the number of the document."), field="paper")
    if on > clock.today():
        raise Invalid("approval.on", _("This day lies in the future."), field="on")
    open_ = Content.objects.filter(registration=registration, dropped_on=None)
    if {one.content.pk for one in lines} != set(open_.values_list("pk", flat=True)):
        raise Invalid("approval.lines", _("Decide on every content."))
