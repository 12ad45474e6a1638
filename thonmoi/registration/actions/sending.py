"""The commune sends, divisions appraise side by side, finance and office advise, all by day."""

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.queries.owners import leads_of
from thonmoi.procedures import queries as procedures
from thonmoi.registration import rules
from thonmoi.registration.actions._states import require
from thonmoi.registration.models import Advice, Appraisal, Content, Registration
from thonmoi.registration.rules import Adviser, RegistrationState, Verdict


@action(P.REGISTRATION_SEND, says=_("Sent the registration of {target}"), doors=(Door.PAGE,))
def send_registration(
    registration: Registration, *, by: Actor, version: int, office: Agency, paper: str = ""
) -> Registration:
    """Send the contents to be appraised: each by who leads its criterion, else by the office.

    What a division agreed to in an earlier round and nobody changed counts on. Raises Invalid
    without a content, Conflict where it is sent already.
    """
    require(registration, RegistrationState.DRAFT)
    contents = list(Content.objects.filter(registration=registration, dropped_on=None))
    if not contents:
        raise Invalid("registration.empty", _("Add what the commune registers first."))
    _ask(by, contents, office)
    return change(
        registration,
        expect={"version": version},
        state=RegistrationState.SENT,
        paper=paper.strip() or registration.paper,
        sent_on=clock.today(),
        **_days(by, registration),
    )


@action(P.REGISTRATION_RETURN, says=_("Returned the registration of {target}"), doors=(Door.PAGE,))
def return_registration(
    registration: Registration, *, by: Actor, version: int, reason: str
) -> Registration:
    """Return a registration to its commune, to be changed as divisions asked, with the reason."""
    require(registration, RegistrationState.SENT)
    text = rules.said(reason, "reason")
    state = RegistrationState.DRAFT
    return change(registration, expect={"version": version}, state=state, return_reason=text)


@action(P.APPRAISAL_GIVE, says=_("Appraised: {target}"), doors=(Door.PAGE,))
def give_appraisal(
    appraisal: Appraisal, *, by: Actor, version: int, verdict: Verdict, reason: str = ""
) -> Appraisal:
    """Say whether a content is agreed to; anything but agreement needs its reason.

    Raises Denied for others than the division asked, Conflict while it is not being appraised.
    """
    require(appraisal.content.registration, RegistrationState.SENT)
    if appraisal.agency_id not in by.agency_ids:
        raise Denied("appraisal.not-yours", _("Another agency appraises this."))
    if appraisal.is_past or verdict is Verdict.WAITING:
        raise Conflict("appraisal.past", _("This round of appraisal is over."))
    given = {"given_on": clock.today(), "given_by_id": by.id, "verdict": verdict}
    text = reason.strip() if verdict is Verdict.AGREE else rules.said(reason, "reason")
    return change(appraisal, expect={"version": version}, reason=text, **given)


@action(P.APPRAISAL_FORWARD, says=_("Handed over: {target}"), doors=(Door.PAGE,))
def forward_appraisal(
    appraisal: Appraisal, *, by: Actor, version: int, to: Agency, note: str = ""
) -> Appraisal:
    """Ask another agency instead, where nobody leads the criterion or somebody else knows.

    Raises Conflict where it is given already.
    """
    require(appraisal.content.registration, RegistrationState.SENT)
    if appraisal.verdict != Verdict.WAITING or appraisal.is_past:
        raise Conflict("appraisal.given", _("It is appraised already."))
    return change(appraisal, expect={"version": version}, agency=to)


@action(P.ADVICE_GIVE, says=_("Advised on {target}"), doors=(Door.PAGE,))
def give_advice(registration: Registration, *, by: Actor, adviser: Adviser, text: str) -> Advice:
    """Advise the district as finance division or as office; a later word takes its place.

    Raises Denied for the word of another, Conflict while it is not being appraised.
    """
    require(registration, RegistrationState.SENT)
    if str(adviser) not in by.roles:
        raise Denied("advice.not-yours", _("Another body advises on this."))
    return create(
        Advice,
        registration=registration,
        adviser=adviser,
        agency_id=min(by.agency_ids, default=None),
        text=rules.said(text, "text"),
        given_on=clock.today(),
        given_by_id=by.id,
    )


def _ask(by: Actor, contents: list[Content], office: Agency) -> None:
    """Ask who leads the criterion of each content, unless what they said still counts."""
    wanted = {(one.criterion_id, None) for one in contents if one.criterion_id}
    leads = leads_of(by, wanted) if wanted else {}
    standing = Appraisal.objects.filter(content__in=contents, is_past=False)
    known = {(one.content_id, one.agency_id): one for one in standing}
    for content in contents:
        found = [x.agency_id for x in leads.get((content.criterion_id or 0, None), [])]
        for agency in found or [office.pk]:
            said = known.get((content.pk, agency or 0))
            if said and said.verdict == Verdict.AGREE:
                continue
            if said:
                change(said, is_past=True)
            create(Appraisal, content=content, agency_id=agency)


def _days(by: Actor, registration: Registration) -> dict[str, object]:
    """Until when the steps last, by the procedure of today; None where nobody set the days."""
    path = registration.unit_path
    found = procedures.procedure_for(by, rules.PROCEDURE, path)
    if found is None:
        return {}
    today = clock.today()
    appraise = procedures.deadline_of(by, found.step("appraise"), today, path).on
    advise = procedures.deadline_of(by, found.step("advise"), appraise or today, path).on
    return {"appraise_by": appraise, "advise_by": advise if appraise else None}
