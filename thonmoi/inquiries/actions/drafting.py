"""Writing an inquiry: what, by when, whom; its questions."""

from collections.abc import Iterable

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many, remove
from thonmoi.inquiries import rules
from thonmoi.inquiries.facts import InquiryFacts, QuestionFacts
from thonmoi.inquiries.models import Inquiry, Question, Reply
from thonmoi.inquiries.rules import InquiryState, ReplyState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level

_WITH_CHAIR = "committee"


@action(P.INQUIRY_DRAFT, says=_("Wrote an inquiry: {target}"), doors=(Door.PAGE,))
def draft_inquiry(
    area: Unit,
    *,
    by: Actor,
    facts: InquiryFacts,
    bodies: Iterable[Agency],
    document: Document | None = None,
) -> Inquiry:
    """Keep an inquiry to bodies of an area; nobody is asked before it is sent.

    Raises Invalid without a body, for one elsewhere, or for a deadline that has passed.
    """
    now = clock.moment()
    asked = list(bodies)
    if not asked or not all(one.unit.path.startswith(area.path) for one in asked):
        raise Invalid("inquiry.bodies", _("Choose at least one body of your area."), field="bodies")
    inquiry = create(
        Inquiry,
        unit=area,
        document=document,
        state=InquiryState.DRAFT,
        drafted_by_id=by.id,
        drafted_at=clock.now(),
        **facts.as_fields(now=now),
    )
    create_many(Reply, (_reply(inquiry, one) for one in asked))
    return inquiry


def _reply(inquiry: Inquiry, agency: Agency) -> dict[str, object]:
    """In a commune the committee's chair approves what goes out (decision 13)."""
    has_chair = agency.kind == _WITH_CHAIR and agency.unit.level == Level.COMMUNE
    place = {"unit_path": agency.unit.path, "has_chair": has_chair}
    return {"inquiry": inquiry, "agency": agency, "state": ReplyState.OPEN} | place


@action(P.QUESTION_ADD, says=_("Added a question: {target}"), doors=(Door.PAGE,))
def add_question(inquiry: Inquiry, *, by: Actor, facts: QuestionFacts) -> Question:
    """Add a question at the end. Raises Conflict once the inquiry is sent."""
    rules.check_state(inquiry.state, InquiryState.DRAFT)
    held = Question.objects.filter(inquiry=inquiry)
    if held.count() >= rules.MAX_QUESTIONS:
        raise Conflict("question.many", _("An inquiry has at most 40 questions. Make another."))
    last = held.aggregate(last=Max("order"))["last"] or 0
    made = create(Question, inquiry=inquiry, order=last + 1, **facts.as_fields())
    change(inquiry, expect={"state": InquiryState.DRAFT})
    return made


@action(P.QUESTION_DROP, says=_("Dropped a question: {target}"), doors=(Door.PAGE,))
def drop_question(question: Question, *, by: Actor) -> Inquiry:
    """Take a question out again. Raises Conflict once the inquiry is sent."""
    rules.check_state(question.inquiry.state, InquiryState.DRAFT)
    remove(question)
    return change(question.inquiry, expect={"state": InquiryState.DRAFT})
