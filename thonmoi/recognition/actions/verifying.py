"""What charged agencies say of criteria, and conditions by their papers."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create, create_many
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc
from thonmoi.monitoring.rules import may_verify
from thonmoi.procedures.models import Condition
from thonmoi.recognition import rules
from thonmoi.recognition.actions._steps import running
from thonmoi.recognition.models import Dossier, Finding, Verification
from thonmoi.recognition.rules import FindingFacts, Outcome, SaidFacts


@action(P.VERIFICATION_GIVE, says=_("Verified criteria: {target}"), doors=(Door.PAGE,))
def give_verification(
    dossier: Dossier, *, by: Actor, number: str, on: date, facts: Sequence[SaidFacts]
) -> Dossier:
    """Say of criteria of one's charge, by one letter, whether they are met; dissent has a reason.

    Raises Conflict where verifying is not under way, Denied for criteria of others and for those
    whose figures the person entered or assessed (decision 13), Invalid where nothing is said.
    """
    rules.require_open(dossier.now)
    running(dossier, rules.VERIFY)
    day = rules.past(on, clock.today())
    letter = rules.said(number, "number", _("Write the number of the letter."), 100)
    if not facts:
        raise Invalid("verification.none", _("Say something of at least one criterion."))
    for one in facts:
        _require_charge(dossier, by, one)
    given = {"number": letter, "on": day, "by_id": by.id, "at": clock.now()}
    create_many(Verification, [_row(dossier, one) | given for one in facts])
    return dossier


def _row(dossier: Dossier, one: SaidFacts) -> dict[str, Any]:
    values = {"outcome": one.outcome, "reason": nfc(one.reason).strip()[:2000]}
    return {"dossier": dossier, "criterion_id": one.criterion, "agency_id": one.agency, **values}


def _require_charge(dossier: Dossier, by: Actor, one: SaidFacts) -> None:
    if not by.can(P.VERIFICATION_GIVE, dossier.unit_path, one.charge):
        raise Denied("verification.charge", _("Another division is charged with this criterion."))
    if one.agency not in by.agency_ids:
        raise Denied("verification.agency", _("You speak for your own agency alone."))
    if any(not may_verify(verifier_id=by.id, entered_by_id=key) for key in one.makers):
        text = _("You entered or assessed what this criterion rests on; somebody else verifies it.")
        raise Denied("verification.own", text)
    if one.outcome is Outcome.DISSENT and not one.reason.strip():
        text = _("Say why you do not agree.")
        raise Invalid("verification.reason", text, field=f"reason_{one.criterion}")


@action(P.CONDITION_RECORD, says=_("Recorded a condition: {target}"), doors=(Door.PAGE,))
def record_condition(dossier: Dossier, *, by: Actor, facts: FindingFacts) -> Finding:
    """Record whether a condition holds, by the paper that says it; the last one counts.

    The criteria themselves are never recorded: they follow from what the divisions confirm.
    Raises Invalid for a condition that the procedure does not have and without a paper.
    """
    rules.require_open(dossier.now)
    known = Condition.objects.filter(procedure=dossier.procedure, code=facts.condition)
    if facts.condition == rules.CRITERIA or not known.exists():
        raise Invalid("condition.code", _("Choose a condition."), field="condition")
    if facts.rate is not None and not 0 <= facts.rate <= 100:
        text = _("Give a percentage between 0 and 100.")
        raise Invalid("condition.rate", text, field="rate")
    values = {
        "condition": facts.condition,
        "is_met": facts.is_met,
        "rate": facts.rate,
        "text": nfc(facts.text).strip()[:2000],
        "paper": rules.said(facts.paper, "paper", _("Name the paper that says it."), 200),
        "on": rules.past(facts.on, clock.today()),
    }
    return create(Finding, dossier=dossier, **values, by_id=by.id, at=clock.now())
