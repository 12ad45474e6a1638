"""Shortcuts of these tests: who acts, a registration of An Phú in every state.

Contents and amounts are of the tests' own making: the plan names the five communes, no content.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests import universe
from thonmoi.accounts import queries as accounts
from thonmoi.accounts.actions import create_account, grant_membership
from thonmoi.accounts.models import Account
from thonmoi.audit.models import Event
from thonmoi.criteria.models import Criterion
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.plans.models import Clause
from thonmoi.registration import actions, queries
from thonmoi.registration.actions import Line
from thonmoi.registration.models import Appraisal, Content, Registration
from thonmoi.registration.rules import Adviser, ContentFacts, ContentKind, Verdict

OFFICE, FINANCE, DIVISION, LEADER = "vpdp", "phong-tckh", "phong-gddt", "lanh-dao"
PHU, KEEPERS = "25339", "vpdp-huyen"
FIVE = ("25339", "25349", "25348", "25327", "25345")
"""An Phú, Minh Tâm, Minh Đức, Thanh An, Tân Hưng: IV.4 of the plan."""


def person(name: str, role: str, code: str = PHU) -> Actor:
    """Somebody of a commune of IV.4, which the trial gives no sign-in."""
    if not Account.objects.filter(username=name).exists():
        made = create_account(
            universe.unit(code),
            by=universe.EVERYTHING,
            username=name,
            name="Cán bộ thử",
            password="thon-moi-2025",
            is_trial=True,
        )
        grant_membership(
            universe.unit(code),
            by=universe.EVERYTHING,
            account=made,
            agency=agency(f"ubnd-{code}"),
            role=role,
        )
    return universe.actor(name)


def editor() -> Actor:
    return person("can-bo-an-phu", "commune-editor")


def chair() -> Actor:
    return person("chu-tich-an-phu", "commune-lead")


def agency(code: str):
    return accounts.agency(universe.EVERYTHING, code)


def criterion(code: str = "5", slug: str = "qd1361-nang-cao") -> Criterion:
    rows = Criterion.objects.filter(code=code, criteria_set__slug=slug)
    return rows.order_by("-criteria_set__edition")[0]


def facts(**changes) -> ContentFacts:
    values = {"text": "Sửa chữa 02 phòng học trường tiểu học", "kind": ContentKind.REPAIR}
    values |= {"estimate": 300_000_000, "sources": ("nstw",)}
    return ContentFacts(**values | changes)


def opened(code: str = PHU) -> Registration:
    clause = Clause.objects.get(path="IV.4")
    made = actions.open_registration(universe.unit(code), by=editor(), year=2025, clause=clause)
    return again(made)


def drafted() -> Registration:
    """Two works and a task: one with a lead, one of a set that nobody leads, one task."""
    row = opened()
    add = {"by": editor()}
    actions.add_content(row, facts=facts(), criterion=criterion(), **add)
    drain = facts(text="Nạo vét mương thoát nước", kind=ContentKind.BUILD, estimate=None)
    actions.add_content(row, facts=drain, criterion=criterion("2", "qd1360-ntm"), **add)
    talk = facts(text="Tuyên truyền thu gom rác", kind=ContentKind.TASK, estimate=5_000_000)
    actions.add_content(row, facts=talk, criterion=criterion("17"), **add)
    return again(row)


def sent(row: Registration | None = None) -> Registration:
    row = row or drafted()
    given = {"version": row.version, "office": agency(KEEPERS), "paper": "12/TTr-UBND"}
    actions.send_registration(row, by=chair(), **given)
    return again(row)


def appraised(row: Registration | None = None, verdict: Verdict = Verdict.AGREE) -> Registration:
    """Every division has said its word, all at once."""
    row = row or sent()
    for one in Appraisal.objects.filter(content__registration=row, is_past=False):
        who = universe.EVERYTHING
        by = Actor(who.kind, grants=who.grants, agency_ids=frozenset({one.agency_id}))
        actions.give_appraisal(one, by=by, version=one.version, verdict=verdict, reason="Đúng")
    return again(row)


def advised(row: Registration | None = None) -> Registration:
    row = row or appraised()
    for who, adviser in ((FINANCE, Adviser.FINANCE), (OFFICE, Adviser.OFFICE)):
        actions.give_advice(row, by=universe.actor(who), adviser=adviser, text="Đề nghị phê duyệt")
    return again(row)


def lines(row: Registration, refuse: int | None = None) -> list[Line]:
    """Approved with the estimate, but for the content of one number."""
    return [
        Line(one, one.order != refuse, one.estimate, "Chưa cân đối được vốn")
        for one in queries.decidable_contents(universe.EVERYTHING, row.pk)
    ]


def approve(by, row: Registration | None = None, **changes) -> Registration:
    row = row or advised()
    given = {"version": row.version, "lines": lines(row), "paper": "321/QĐ-UBND"}
    given |= {"on": date(2025, 6, 16)} | changes
    return actions.approve_registration(row, by=by, **given)


def again(row: Registration) -> Registration:
    """The row as it stands now."""
    return queries.registration_row(universe.EVERYTHING, row.pk)


def content(row: Registration | None = None, order: int = 1) -> Content:
    found = Content.objects.get(registration=row or drafted(), order=order)
    return queries.content_row(universe.EVERYTHING, found.pk)


def appraisal(row: Registration | None = None, order: int = 1) -> Appraisal:
    found = Appraisal.objects.get(
        content__registration=row or sent(), content__order=order, is_past=False
    )
    return queries.appraisal_row(universe.EVERYTHING, found.pk)


def who_may(deed: Callable[[Any], Any], *, right: Actor, wrong: Actor | None = None) -> None:
    """The leader is refused, another commune finds nothing, the right one does it."""
    with pytest.raises(Denied):
        deed(wrong or universe.actor(LEADER))
    with pytest.raises(NotFound):
        deed(universe.actor("can-bo-tan-loi"))
    deed(right)


def logged(name: str) -> None:
    """The last deed in the log has this name."""
    assert Event.objects.latest("seq").action == name
