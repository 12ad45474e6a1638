"""Simulated progress: through the deeds, marked everywhere, all or nothing, once."""

import json

import pytest
from django.apps import apps
from django.db import transaction

from tests import universe
from thonmoi.audit import queries as log
from thonmoi.audit.doctor import examine
from thonmoi.audit.models import Event
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, ActorKind
from thonmoi.monitoring.models import Cell, Confirmation, Period, Reading, Submission
from thonmoi.monitoring.queries.arrivals import arrivals
from thonmoi.monitoring.queries.as_json import status_json
from thonmoi.monitoring.rules import CellState
from thonmoi.notices.models import Reminder
from thonmoi.ops.demo import simulate
from thonmoi.ops.report_files import content
from thonmoi.priorities.models import Priority
from thonmoi.reports.rules import ReportKind


@pytest.fixture(scope="module")
def shown(django_db_setup, django_db_blocker):
    """The universe with the simulated progress; the number of the last event before it."""
    with django_db_blocker.unblock(), transaction.atomic():
        before = log.head(Actor.PUBLIC).seq
        assert simulate()
        yield before
        transaction.set_rollback(True)


def test_only_simulated_actors_did_it_and_every_row_says_so(shown):
    done = Event.objects.filter(seq__gt=shown)
    assert set(done.values_list("actor_kind", flat=True)) == {ActorKind.SIMULATED}
    names = {name for text in done.values_list("changes", flat=True) for name in json.loads(text)}
    by_model: dict[str, set[str]] = {}
    for name in names:
        label, _colon, pk = name.rpartition(":")
        by_model.setdefault(label, set()).add(pk)
    assert {"monitoring.reading", "monitoring.conclusion", "criteria.charge"} <= set(by_model)
    for label, keys in by_model.items():
        rows = apps.get_model(label).objects.filter(pk__in=keys)
        assert all(getattr(row, "is_simulated", True) for row in rows), label
    assert not Confirmation.objects.filter(reading__is_simulated=False).exists()


def test_priorities_are_proposed_from_simulated_estimates(shown, as_):
    row = Priority.objects.get()
    assert row.is_proven
    assert 0 < row.cost <= row.budget
    page = as_("vpdp").get(f"/priorities/{row.pk}/").content.decode()
    assert "Số liệu mô phỏng" in page
    assert "chưa có dự toán" in page


def test_the_log_is_whole(shown):
    assert list(examine()) == []


def test_doing_it_again_changes_nothing(shown):
    head = log.head(Actor.PUBLIC).hash
    assert not simulate()
    assert log.head(Actor.PUBLIC).hash == head


def test_every_state_of_a_value_can_be_seen(shown):
    assert set(Cell.objects.values_list("state", flat=True)) == set(CellState)
    assert Cell.objects.get(state=CellState.RETURNED).return_reason
    assert not Cell.objects.filter(typed__gt="", value="").exists()
    sent = set(Submission.objects.values_list("unit__code", flat=True))
    assert sent == {"25342", "25361", "25339", "25349", "25345"}


def test_the_half_year_has_simulated_days_and_communes_are_in_time_or_late(shown, as_):
    """The plan names no day: every page that shows one says that it is simulated."""
    period = Period.objects.get(code="2025-H1")
    assert period.has_simulated_days and period.due < clock.today() < period.report_due
    late = {one.unit.code: one.late for one in arrivals(universe.actor("vpdp"), period)}
    assert late == {
        "25342": 0, "25361": 0, "25339": 0, "25349": 3, "25345": 4, "25348": 4, "25327": 4,
    }  # fmt: skip
    page = as_("vpdp").get("/reports/?year=2025").content.decode()
    assert "3 xã quá hạn" in page
    reminded = {one.agency.unit.code for one in Reminder.objects.select_related("agency__unit")}
    assert {"25345", "25348", "25327"} <= reminded
    assert all("Mô phỏng" in one.note for one in Reminder.objects.all())


def test_the_plans_own_communes_keep_what_the_plan_says(shown):
    found = {one["code"]: one for one in _status()["communes"]}
    assert [found[code]["met"] for code in ("25342", "25361")] == [15, 15]
    assert found["25342"]["verifying"] == ["6", "13"]


def test_communes_with_a_title_are_concluded(shown):
    found = _status()
    assert found["simulated"]
    titled = [one for one in found["communes"] if one["set"] == "ntm"]
    assert sorted(one["met"] for one in titled) == [16, 18, 18, 18, 18]
    assert [one["verifying"] for one in titled if one["code"] == "25349"] == [["16"]]


def test_figures_of_the_plan_stay_as_they_are(shown):
    assert not Reading.objects.filter(is_simulated=True).exclude(clause=None).exists()
    assert Reading.objects.filter(is_simulated=False, clause=None).count() == 0


@pytest.mark.parametrize(
    ("username", "address"),
    [
        ("vpdp", "/overview/"),
        ("vpdp", "/communes/25342/"),
        ("vpdp", "/log/"),
        ("phong-nnmt", "/queue/"),
        ("can-bo-tan-loi", "/entry/25342/2025-H1/"),
        ("chu-tich-tan-hung", "/my-work/"),
    ],
)
def test_pages_say_so_beside_what_is_simulated(shown, as_, username, address):
    page = as_(username).get(address)
    assert page.status_code == 200
    assert "Số liệu mô phỏng" in page.content.decode()


def test_a_row_of_the_matrix_says_so(shown, as_):
    page = as_("vpdp").get("/overview/").content.decode()
    assert "An Phú, 1. Quy hoạch (mô phỏng): Chưa đạt" in page
    assert "Tân Lợi, 1. Quy hoạch: Chưa đạt" in page


def test_a_report_says_so_on_top_of_its_pages(shown):
    made = content(ReportKind.QUARTER, "694", "2025-Q2", ".pdf")
    assert made.startswith(b"%PDF")


def _status():
    return status_json(Actor.PUBLIC, universe.unit("694"))
