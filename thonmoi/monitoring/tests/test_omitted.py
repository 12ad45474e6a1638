"""What is missing in a report, with its reason, for the chair and the office: S-54."""

from datetime import timedelta
from html import unescape

from django.urls import reverse

from tests import universe
from thonmoi.kernel import clock
from thonmoi.monitoring.actions import periods as period_actions
from thonmoi.monitoring.models import Omission, Submission
from thonmoi.monitoring.tests import world

WHERE = ["25342", "2025-H1"]
REASON = "Cơ quan chuyên môn chưa cung cấp số liệu"


def post(as_, **data):
    return as_(world.OFFICER).post(reverse("submission-send", args=WHERE), data)


def seen(as_, who, name, *args):
    return unescape(as_(who).get(reverse(name, args=args)).content.decode())


def held():
    rows = Omission.objects.filter(ended_at=None)
    return {one.indicator_id: one.reason for one in rows}


def test_s54_the_page_of_sending_asks_why_values_are_missing(as_):
    """S-54: what is left empty needs a reason, else it is listed as missing."""
    world.type_in()
    one = world.row("17.9").indicator.id
    page = seen(as_, world.OFFICER, "submission-send", *WHERE)
    assert f'name="m-{one}"' in page
    post(as_, **{f"m-{one}": REASON})
    assert held()[one] == REASON
    assert len(held()) > 10
    submission = Submission.objects.get()
    shown = seen(as_, world.CHAIR, "submission", submission.pk)
    assert REASON in shown
    assert "chưa nêu lý do" in shown
    office = seen(as_, world.OFFICE, "period", submission.period_id)
    assert f"thiếu {len(held()) - 1}, chưa nêu lý do" in office


def test_one_reason_serves_all_that_have_none(as_):
    world.type_in()
    post(as_, reason="Chưa đến kỳ tổng hợp số liệu")
    assert set(held().values()) == {"Chưa đến kỳ tổng hợp số liệu"}


def test_what_is_entered_later_is_missing_no_more_and_the_reason_is_kept(as_):
    world.type_in()
    one = world.row("17.9").indicator.id
    post(as_, reason=REASON)
    world.type_in("Đạt", code="17.9")
    page = seen(as_, world.OFFICER, "submission-send", *WHERE)
    assert f'value="{REASON}"' in page
    post(as_, reason=REASON)
    assert one not in held()
    assert Omission.objects.get(indicator_id=one).ended_at is not None
    assert Omission.objects.filter(indicator_id=one + 1).count() <= 1


def test_figures_of_an_owner_are_not_the_communes_to_explain(as_):
    world.type_in()
    post(as_)
    assert world.row("14.1").owner
    assert world.row("14.1").indicator.id not in held()


def test_s54_the_history_of_a_commune_says_whether_a_report_came_in_time(as_):
    """S-54: against the day due, by the working date."""
    world.type_in()
    world.approve(world.send())
    found = period_actions.change_period(
        world.period(),
        by=universe.actor(world.OFFICE),
        version=world.period().version,
        days=period_actions.Days(due=clock.today()),
    )
    assert "đúng hạn" in seen(as_, world.OFFICER, "commune-history", "25342")
    period_actions.change_period(
        found,
        by=universe.actor(world.OFFICE),
        version=found.version,
        days=period_actions.Days(due=clock.today() - timedelta(days=3)),
    )
    assert "3 ngày" in seen(as_, world.OFFICER, "commune-history", "25342")
