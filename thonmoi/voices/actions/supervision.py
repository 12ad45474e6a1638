"""Remarks of the Front as supervisor, and their answers (S-50). The Front itself is never urged."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold
from thonmoi.units.models import Unit
from thonmoi.voices import rules
from thonmoi.voices.actions._owning import About, narrower, require_owner, spoken
from thonmoi.voices.models import Remark
from thonmoi.voices.rules import RemarkState, VoiceFacts


@action(P.SUPERVISION_RECORD, says=_("Remarked: {target}"), doors=(Door.PAGE,))
def record_supervision(
    unit: Unit,
    *,
    by: Actor,
    facts: VoiceFacts,
    raised_by: Agency,
    to: Agency,
    about: About | None = None,
    due: date | None = None,
    reference: str = "",
) -> Remark:
    """Record a remark of a supervision, addressed to a body, with the paper that holds it.

    Raises Invalid for empty words, a day that passed, and a body of another place.
    """
    said = spoken(unit, by, raised_by, about or About())
    said["unit_path"] = narrower(said["unit_path"], to.unit.path)
    return create(
        Remark,
        state=RemarkState.OPEN,
        owner=to,
        due=rules.coming(due, clock.today()),
        reference=reference.strip()[:300],
        **facts.as_fields(),
        **said,
    )


@action(P.SUPERVISION_ANSWER, says=_("Answered: {target}"), doors=(Door.PAGE,))
def answer_supervision(remark: Remark, *, by: Actor, version: int, answer: str) -> Remark:
    """Answer a remark, or write the answer better until it is closed.

    Raises Denied for others than the body addressed and the office, Conflict once it is closed.
    """
    require_owner(remark, by)
    if remark.now is RemarkState.CLOSED:
        raise Conflict("supervision.closed", _("It is closed already."))
    text = rules.said(answer, "answer")
    return change(
        remark,
        expect={"version": version},
        state=RemarkState.ANSWERED,
        answer=text,
        answered_on=clock.today(),
        folded=fold(f"{remark.subject} {remark.text} {text}"),
    )


@action(P.SUPERVISION_CLOSE, says=_("Closed: {target}"), doors=(Door.PAGE,))
def close_supervision(remark: Remark, *, by: Actor, version: int, closing: str = "") -> Remark:
    """The supervisor's last word on a remark; only the body that made it closes it.

    Raises Conflict where it is closed.
    """
    if remark.raised_by_id not in by.agency_ids:
        raise Denied("supervision.not-yours", _("Only the body that made a remark closes it."))
    if remark.now is RemarkState.CLOSED:
        raise Conflict("supervision.closed", _("It is closed already."))
    return change(
        remark,
        expect={"version": version},
        state=RemarkState.CLOSED,
        closing=closing.strip(),
        closed_on=clock.today(),
    )
