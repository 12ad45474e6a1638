"""Shortcuts of these tests: who acts, and a thing in every state."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests import universe
from thonmoi.accounts import queries as accounts
from thonmoi.audit.models import Event
from thonmoi.criteria.models import Criterion
from thonmoi.kernel.access import Actor, ActorKind, Grant
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.kernel.permissions import Permission as P
from thonmoi.voices import actions, queries
from thonmoi.voices.actions import About
from thonmoi.voices.models import Difficulty, Feedback, Question, Remark
from thonmoi.voices.rules import Decision, DifficultyKind, FeedbackFacts, VoiceFacts

OFFICE, DIVISION, LEADER, FRONT = "vpdp", "phong-gddt", "lanh-dao", "mttq"
OFFICER, CHAIR, OTHER = "can-bo-tan-loi", "chu-tich-tan-loi", "can-bo-tan-hiep"
LOI = "25342"
COMMITTEE, SCHOOLS, KEEPERS = "ubnd-25342", "phong-gddt", "vpdp-huyen"
DUE = date(2025, 6, 30)
CODE = "AAAA-BBBB-CCCC"


def agency(code: str):
    return accounts.agency(universe.EVERYTHING, code)


def criterion(code: str = "5", slug: str = "qd1361-nang-cao") -> Criterion:
    rows = Criterion.objects.filter(code=code, criteria_set__slug=slug)
    return rows.order_by("-criteria_set__edition")[0]


def facts(**changes) -> VoiceFacts:
    values = {"subject": "Chưa có mặt bằng xây nhà văn hóa ấp", "text": "Hộ dân chưa bàn giao đất."}
    return VoiceFacts(**values | changes)


def raised(who: str = OFFICER, by_agency: str = COMMITTEE, code: str = LOI, **given) -> Difficulty:
    """A difficulty that a commune raised, as the subject of a deed."""
    given = {"kind": DifficultyKind.DIFFICULTY, "facts": facts()} | given
    made = actions.raise_difficulty(
        universe.unit(code), by=universe.actor(who), raised_by=agency(by_agency), **given
    )
    return again(made)


def assigned(row: Difficulty | None = None, to: str = SCHOOLS, due=DUE, **given) -> Difficulty:
    row = row or raised()
    given = {"version": row.version, "owner": agency(to), "due": due} | given
    actions.assign_difficulty(row, by=universe.actor(OFFICE), **given)
    return again(row)


def answered(row: Difficulty | None = None) -> Difficulty:
    row = row or assigned()
    given = {"version": row.version, "answer": "Đã vận động hộ dân bàn giao mặt bằng"}
    actions.answer_difficulty(row, by=universe.actor(DIVISION), **given)
    return again(row)


def closed(row: Difficulty | None = None) -> Difficulty:
    row = row or answered()
    actions.close_difficulty(row, by=universe.actor(OFFICER), version=row.version)
    return again(row)


def again(row: Difficulty) -> Difficulty:
    """The row as it stands now."""
    return queries.difficulty_row(universe.EVERYTHING, row.pk)


def asked(who: str = OFFICER, to: str = SCHOOLS, **given) -> Question:
    """A question of the commune to the division of schools."""
    given = {"about": About(criterion=criterion()), **given}
    text = facts(subject="Phòng bộ môn tính thế nào?", text="Trường hai cấp có tính chung không?")
    made = actions.ask_question(
        universe.unit(LOI),
        by=universe.actor(who),
        facts=text,
        raised_by=agency(COMMITTEE),
        to=agency(to),
        **given,
    )
    return queries.question_row(universe.EVERYTHING, made.pk)


def told() -> Question:
    """A question that is answered."""
    row = asked()
    given = {"version": row.version, "answer": "Tính chung theo Thông tư về trường chuẩn"}
    actions.answer_question(row, by=universe.actor(DIVISION), **given)
    return queries.question_row(universe.EVERYTHING, row.pk)


def remarked(who: str = FRONT, to: str = COMMITTEE, **given) -> Remark:
    """A remark of the Front to the commune."""
    text = facts(subject="Chưa công khai vốn góp", text="Qua giám sát chưa thấy niêm yết tại ấp.")
    made = actions.record_supervision(
        universe.unit(LOI),
        by=universe.actor(who),
        facts=text,
        raised_by=agency("mttq-huyen"),
        to=agency(to),
        **{"due": DUE} | given,
    )
    return queries.remark_row(universe.EVERYTHING, made.pk)


def replied() -> Remark:
    """A remark that the commune has answered."""
    row = remarked()
    actions.answer_supervision(
        row, by=universe.actor(OFFICER), version=row.version, answer="Đã niêm yết"
    )
    return queries.remark_row(universe.EVERYTHING, row.pk)


def sender() -> Actor:
    """A visitor of the public site of the commune."""
    path = universe.path(LOI)
    return Actor(ActorKind.VISITOR, grants=(Grant(path, frozenset({P.FEEDBACK_SEND})),))


def sent(text: str = "Nắp mương ở ấp Ân Lợi bị vỡ", **given) -> Feedback:
    """What a resident sent."""
    facts = FeedbackFacts(text, given.pop("contact", ""))
    given = {"code": CODE} | given
    made = actions.send_feedback(universe.unit(LOI), by=sender(), facts=facts, **given)
    return queries.feedback_row(universe.EVERYTHING, made.pk)


def taken(row: Feedback | None = None, decision: Decision = Decision.SHOW, **given) -> Feedback:
    """Feedback that the commune took up."""
    row = row or sent()
    values = {"owner": agency(COMMITTEE), "shown_text": row.text, "version": row.version} | given
    by = universe.actor(OFFICER)
    actions.moderate_feedback(row, by=by, decision=decision, **values)
    return queries.feedback_row(universe.EVERYTHING, row.pk)


def settled(row: Feedback | None = None) -> Feedback:
    """Feedback that the commune answered."""
    row = row or taken()
    answer = "Đã thay nắp mương ngày 16/6"
    actions.answer_feedback(row, by=universe.actor(OFFICER), version=row.version, answer=answer)
    return queries.feedback_row(universe.EVERYTHING, row.pk)


def terms(**changes):
    """Terms of the district; days of the tests' own making."""
    values = {"answer_days": 14, "contact_days": 90, "channel": "", "basis": ""} | changes
    return actions.set_terms(universe.unit("694"), by=universe.actor(OFFICE), **values)


def who_may(deed: Callable[[Any], Any], *, right: str, wrong: str, stranger: str = OTHER) -> None:
    """The wrong role is refused, another commune finds nothing, the right one does it, logged."""
    with pytest.raises(Denied):
        deed(universe.actor(wrong))
    if stranger:
        with pytest.raises(NotFound):
            deed(universe.actor(stranger))
    deed(universe.actor(right))


def logged(name: str) -> None:
    """The last deed in the log has this name."""
    assert Event.objects.latest("seq").action == name
