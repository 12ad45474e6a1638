"""A body answers: what it types is kept as typed, then sent."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.inquiries import rules
from thonmoi.inquiries.models import Answer, Question, Reply
from thonmoi.inquiries.rules import WRITABLE, InquiryState, QuestionKind, ReplyState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked

BY_REFERENCE = ("police", "army")


@action(P.REPLY_SAVE, says=_("Kept the answers: {target}"), doors=(Door.PAGE,))
def save_reply(
    reply: Reply,
    *,
    by: Actor,
    version: int,
    typed: Mapping[int, str],
    files: Mapping[int, Checked] | None = None,
    remark: str | None = None,
) -> Reply:
    """Keep what was typed for some questions, by their keys; others stay as they are.

    What cannot be read is kept as typed and says nothing yet: sending asks about it. Raises
    Denied for another body's answers, Conflict where they are not open or somebody else typed
    since `version`, Invalid for a file of police or army (decision 23).
    """
    _require_writable(reply, by)
    if files and reply.agency.kind in BY_REFERENCE:
        sentence = _("For police and army name the document; do not upload a file.")
        raise Invalid("reply.by-reference", sentence)
    values = {} if remark is None else {"note": remark.strip()[:4000]}
    seen = reply.version if reply.saved_by_id == by.id else version
    change(reply, expect={"version": seen}, saved_by_id=by.id, **values)
    held = {one.question_id: one for one in Answer.objects.filter(reply=reply)}
    for question in Question.objects.filter(inquiry=reply.inquiry_id):
        if question.pk in typed and question.sort is not QuestionKind.FILE:
            _write(reply, question, held.get(question.pk), by, typed=typed[question.pk])
        if files and question.pk in files and question.sort is QuestionKind.FILE:
            kept = store_file(reply, by=by, file=files[question.pk])
            _write(reply, question, held.get(question.pk), by, typed=kept.name, file=kept)
    return reply


def _write(
    reply: Reply, question: Question, held: Answer | None, by: Actor, *, typed: str, **file: object
) -> None:
    if held is not None and held.typed == typed and not file:
        return
    if held is None and not typed.strip():
        return
    try:
        value = typed if file else rules.read(question.sort, question.options, typed)
    except Invalid:
        value = ""
    said = {"typed": typed[:5000], "value": value, "by_id": by.id, "at": clock.now(), **file}
    if held is None:
        create(Answer, reply=reply, question=question, **said)
    else:
        change(held, **said)


@action(P.REPLY_SEND, says=_("Sent the answers: {target}"), doors=(Door.PAGE,))
def send_reply(reply: Reply, *, by: Actor, version: int) -> Reply:
    """Send the answers: to the chair in a commune, else to the office that asked.

    What the office records from a paper has arrived at once. Raises Conflict where an answer
    that must be given is missing without a word why, or cannot be read, or it changed since.
    """
    _require_writable(reply, by)
    _require_complete(reply)
    is_recorded = reply.agency_id not in by.agency_ids
    has_arrived = is_recorded or not reply.has_chair
    arrived = {"arrived_at": clock.now(), "arrived_by_id": by.id} if has_arrived else {}
    return change(
        reply,
        expect={"version": version, "state": reply.state},
        state=ReplyState.ARRIVED if has_arrived else ReplyState.SENT,
        sent_at=clock.now(),
        sent_by_id=by.id,
        return_reason="",
        is_recorded=is_recorded,
        **arrived,
    )


def _require_writable(reply: Reply, by: Actor) -> None:
    if reply.agency_id not in by.agency_ids and not by.can(P.INQUIRY_SEND, reply.inquiry.unit_path):
        raise Denied("reply.others", _("Only the body that was asked answers this."))
    rules.check_state(reply.inquiry.state, InquiryState.OPEN)
    rules.check_reply(reply.state, *WRITABLE)


def _require_complete(reply: Reply) -> None:
    held = {one.question_id: one for one in Answer.objects.filter(reply=reply)}
    for question in Question.objects.filter(inquiry=reply.inquiry_id).order_by("order"):
        answer = held.get(question.pk)
        if answer and answer.typed.strip() and not answer.value:
            sentence = _("The answer to question %(n)s cannot be read. Mend it first.")
            raise Conflict("reply.unreadable", sentence % {"n": question.order})
        if question.is_required and not (answer and answer.value) and not reply.note:
            sentence = _("Question %(n)s has no answer. Answer it, or say in the remark why not.")
            raise Conflict("reply.missing", sentence % {"n": question.order})
