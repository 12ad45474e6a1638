"""Questionnaires: what packs bring of them."""

from dataclasses import asdict, dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.permissions import Permission as P
from thonmoi.surveys import rules
from thonmoi.surveys.models import Questionnaire
from thonmoi.surveys.rules import SurveyKind


@dataclass(frozen=True, slots=True)
class QuestionnaireFacts:
    """The questions of a level, one to a line, with their source and span."""

    slug: str
    level: str
    name: str
    questions: str
    valid_from: date
    valid_to: date | None
    confidence: str
    source: str


@action(P.QUESTIONNAIRE_REGISTER, says=_("Registered the questions {target}"), doors=(Door.NESTED,))
def register_questionnaire(place: Place, *, by: Actor, facts: QuestionnaireFacts) -> Questionnaire:
    """Put the questions of a level into the program, or correct what a pack says of them.

    Raises Invalid where there are none, or too many.
    """
    rules.questions(SurveyKind.SATISFACTION, facts.questions)
    row = Questionnaire.objects.filter(slug=facts.slug).first()
    return change(row, **asdict(facts)) if row else create(Questionnaire, **asdict(facts))
