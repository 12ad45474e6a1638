"""What the commune does: assesses, publishes, gathers opinions."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.criteria.models import Criterion
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc
from thonmoi.recognition import rules
from thonmoi.recognition.actions._steps import begun, require_before_submission
from thonmoi.recognition.models import Assessment, Dossier, Opinion, Publication
from thonmoi.recognition.rules import AssessFacts, OpinionFacts, PublicationFacts


@action(P.ASSESSMENT_RECORD, says=_("Assessed criteria: {target}"), doors=(Door.PAGE,))
def record_assessment(
    dossier: Dossier, *, by: Actor, version: int, facts: Sequence[AssessFacts]
) -> Dossier:
    """Keep the commune's own conclusion of criteria, with notes, until the dossier is submitted.

    Raises Conflict after that and for a second writer, Invalid where nothing is said or a
    criterion is not of the set.
    """
    rules.require_open(dossier.now)
    require_before_submission(dossier)
    known = Criterion.objects.filter(criteria_set=dossier.criteria_set_id).in_bulk()
    if not facts or any(one.criterion not in known for one in facts):
        raise Invalid("assessment.none", _("Say of at least one criterion of the set."))
    before = {one.criterion_id: one for one in dossier.assessments.all()}
    for one in facts:
        _keep(dossier, by, known[one.criterion], one, before)
    return change(dossier, expect={"version": version})


def _keep(
    dossier: Dossier,
    by: Actor,
    criterion: Criterion,
    one: AssessFacts,
    before: Mapping[int, Assessment],
) -> None:
    values = {"is_met": one.is_met, "note": nfc(one.note).strip()[:2000]}
    row = before.get(criterion.pk)
    if row is None:
        signed = {"by_id": by.id, "at": clock.now()}
        create(Assessment, dossier=dossier, criterion=criterion, **values, **signed)
    elif (row.is_met, row.note) != tuple(values.values()):
        change(row, **values, by_id=by.id, at=clock.now())


@action(P.PUBLICATION_LOG, says=_("Logged a publication: {target}"), doors=(Door.PAGE,))
def log_publication(dossier: Dossier, *, by: Actor, facts: PublicationFacts) -> Publication:
    """Log that the report was published once: day, way, place.

    Until the dossier is submitted, so that a wrong entry can be put right. Raises Conflict before
    the step begins and for the same publication twice, Invalid for a day to come or before it.
    """
    rules.require_open(dossier.now)
    stage = begun(dossier, rules.CONSULT)
    on = rules.past(facts.on, clock.today())
    if on < stage.began_on:
        raise Invalid("publication.early", _("The report was not finished by then."), field="on")
    place = rules.said(facts.place, "place", _("Say where, so that it can be checked."), 200)
    same = {"dossier": dossier, "on": on, "way": facts.way, "place": place, "withdrawn_on": None}
    if Publication.objects.filter(**same).exists():
        raise Conflict("publication.twice", _("This publication is logged already."), field="on")
    values = {"on": on, "way": facts.way, "place": place}
    return create(Publication, dossier=dossier, **values, by_id=by.id, at=clock.now())


@action(P.OPINION_RECORD, says=_("Recorded an opinion: {target}"), doors=(Door.PAGE,))
def record_opinion(dossier: Dossier, *, by: Actor, facts: OpinionFacts) -> Opinion:
    """Record what an organisation or a meeting of residents said, from its minutes.

    Until the dossier is submitted. Raises Conflict before the step begins, Invalid for empty words
    and counts that cannot be.
    """
    rules.require_open(dossier.now)
    begun(dossier, rules.CONSULT)
    if facts.agreed is not None and (facts.people is None or facts.agreed > facts.people):
        text = _("Not more can agree than were there.")
        raise Invalid("opinion.agreed", text, field="agreed")
    values = {
        "on": rules.past(facts.on, clock.today()),
        "body": rules.said(facts.body, "body", _("Say whose opinion it is."), 200),
        "text": rules.said(facts.text, "text", _("Write what was said.")),
        "people": facts.people,
        "agreed": facts.agreed,
        "answer": nfc(facts.answer).strip()[:4000],
    }
    return create(Opinion, dossier=dossier, **values, by_id=by.id, at=clock.now())
