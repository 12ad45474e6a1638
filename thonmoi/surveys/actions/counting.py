"""The counting minutes of a hamlet: the first way in (decision 22)."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.surveys import rules
from thonmoi.surveys.actions.planning import hold, require_leader
from thonmoi.surveys.models import Hamlet, Question, Score, Tally
from thonmoi.surveys.rules import MinutesFacts, SurveyState, Way


@action(P.TALLY_RECORD, says=_("Recorded the counting minutes: {target}"), doors=(Door.PAGE,))
def record_tally(
    hamlet: Hamlet, *, by: Actor, version: int, facts: MinutesFacts, counts: rules.Counts
) -> Tally:
    """Record the counting minutes of a hamlet, or record them right until the result is published.

    `counts`: by place of the question, how often each choice was taken. `version` is that of the
    minutes recorded before, 0 where there are none. Raises Invalid where sums do not agree.
    """
    require_leader(hamlet.survey, by)
    hold(hamlet.survey, SurveyState.OPEN, SurveyState.CLOSED)
    if facts.on > clock.today():
        raise Invalid("tally.day", _("This day is still to come."), field="on")
    rules.check(facts.valid, counts)
    where = {"survey": hamlet.survey, "hamlet": hamlet, "way": Way.PAPER}
    found = Tally.objects.filter(**where).first()
    values = {name: getattr(facts, name) for name in facts.__dataclass_fields__}
    if found:
        tally = change(found, expect={"version": version}, **values)
    else:
        tally = create(Tally, **where, **values)
    there = {(s.question_id, s.choice): s for s in tally.scores.all()}
    for question in Question.objects.filter(survey=hamlet.survey):
        for choice, count in enumerate(counts[question.order]):
            known = there.get((question.pk, choice))
            if known:
                change(known, count=count)
            else:
                create(Score, tally=tally, question=question, choice=choice, count=count)
    return tally
