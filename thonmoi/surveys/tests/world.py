"""Shortcuts of these tests: the Front, a survey in every state, answers with codes."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests import universe
from thonmoi.accounts import queries as accounts
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied
from thonmoi.surveys import actions, queries, rules
from thonmoi.surveys.models import Hamlet, Survey
from thonmoi.surveys.rules import MinutesFacts, SurveyFacts, SurveyKind

FRONT, OFFICE, OFFICER, LEADER, ADMIN = "mttq", "vpdp", "can-bo-tan-loi", "lanh-dao", "quan-tri"
LOI, BODY = "25342", "mttq-huyen"
TITLE = "Lấy ý kiến hài lòng về xã nông thôn mới nâng cao"
ASKED = "Đường ở ấp có sạch không?\nÔng (bà) có đồng ý đề nghị công nhận không?"
PLACES = "Ấp Phú Miêng; 8\nẤp Ân Lợi; 12"
OPEN_ASKED = "Xã nên làm gì trước?; Đường; Nước sạch; Nhà văn hóa"


def front():
    return universe.actor(FRONT)


def facts(**changes: Any) -> SurveyFacts:
    return SurveyFacts(**{"title": TITLE, "batch": 5, "closes_on": date(2025, 6, 30)} | changes)


def planned(kind: SurveyKind = SurveyKind.SATISFACTION, by: Any = None, **changes: Any) -> Survey:
    """A survey of Tân Lợi that is being prepared."""
    is_open = kind is SurveyKind.OPINION
    given = {
        "kind": kind,
        "level": "" if is_open else "nang-cao",
        "facts": facts(),
        "led_by": accounts.agency(universe.EVERYTHING, BODY),
        "questions": rules.questions(kind, OPEN_ASKED if is_open else ASKED),
        "hamlets": [] if is_open else rules.hamlets(PLACES),
    }
    made = actions.plan_survey(universe.unit(LOI), by=by or front(), **given | changes)
    return again(made)


def again(row: Survey) -> Survey:
    """The survey as it stands now, as the subject of a deed."""
    return queries.survey_row(front(), row.pk)


def opened(row: Survey | None = None, **changes: Any) -> Survey:
    row = row or planned(**changes)
    actions.open_survey(row, by=front(), version=row.version)
    return again(row)


def asked_openly() -> Survey:
    """An open survey of opinion."""
    return opened(planned(SurveyKind.OPINION))


def hamlet(row: Survey | None = None, place: int = 1) -> Hamlet:
    """A hamlet of an open survey."""
    row = row or opened()
    return queries.hamlet_row(front(), Hamlet.objects.get(survey=row, order=place).pk)


def codes(one: Hamlet, count: int = 8) -> list[str]:
    """Codes of a hamlet."""
    made = rules.new_codes(count)
    actions.make_code(one, by=front(), version=one.version, codes=made)
    return made


def minutes(**changes: Any) -> MinutesFacts:
    given = {"issued": 10, "returned": 9, "valid": 8, "invalid": 1, "paper": "02/BB-MTTQ"}
    given |= {"people": "Trưởng Ban Công tác Mặt trận ấp", "on": date(2025, 6, 16)}
    return MinutesFacts(**given | changes)


COUNTS = {1: [6, 1, 1], 2: [7, 1, 0]}


def tallied(one: Hamlet | None = None, by: Any = None, version: int = 0, **changes: Any):
    given = {"facts": minutes(), "counts": COUNTS} | changes
    return actions.record_tally(one or hamlet(place=2), by=by or front(), version=version, **given)


def closed(row: Survey | None = None) -> Survey:
    """A closed survey, with the minutes of one hamlet unless a survey is given."""
    if row is None:
        row = opened()
        tallied(hamlet(row, 2))
    row = again(row)
    actions.close_survey(row, by=front(), version=row.version)
    return again(row)


def published(row: Survey | None = None) -> Survey:
    row = again(row) if row else closed()
    given = {"report_paper": "05/BC-MTTQ-BTT", "posted_until": date(2025, 6, 27)}
    actions.publish_survey(row, by=front(), version=row.version, **given)
    return again(row)


def objected():
    """An objection to a published result."""
    given = {"on": date(2025, 6, 17), "text": "Ấp Ân Lợi chưa niêm yết"}
    return actions.record_objection(published(), by=front(), **given)


def only_the_front(deed: Callable[[Any], Any]) -> None:
    """Committee, office, leader and administrator are refused; the Front does it, logged."""
    for username in (OFFICER, OFFICE, LEADER, ADMIN):
        with pytest.raises(Denied):
            deed(universe.actor(username))
    deed(front())


def logged(name: str) -> None:
    """The last deed in the log has this name."""
    assert Event.objects.latest("seq").action == name
