"""Hamlets' counts are entered and summed as a proposal; what is missing is named, not zero."""

from decimal import Decimal

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria.rules import Kind
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.monitoring.tests import world as monitoring
from thonmoi.monitoring.tests.test_extension_grant import STRANGER
from thonmoi.sheets import counting
from thonmoi.sheets.actions.counts import Given, enter_count
from thonmoi.sheets.counting import Count, total
from thonmoi.sheets.models import HamletCount
from thonmoi.sheets.queries import counts
from thonmoi.sheets.tests import world


def row(actor=None):
    actor = actor or universe.actor(world.OFFICER)
    table = counts.counts(actor, monitoring.commune(), monitoring.period())
    return table.rows[0]


def enter(given, by=world.OFFICER, found=None):
    found = found or row()
    actor = universe.actor(by) if isinstance(by, str) else by
    lines = [
        Given(line.hamlet, line.version, *one)
        for line, one in zip(found.lines, given, strict=False)
    ]
    return enter_count(
        monitoring.commune(),
        by=actor,
        period=monitoring.period(),
        indicator_id=found.row.indicator.id,
        rule=found.row.indicator.rule,
        given=lines,
    )


def address(name="count-enter"):
    return reverse(name, args=["25342", "2025-H1", row().row.indicator.id])


def test_b05_a_sum_of_rates_is_of_counts_and_names_what_is_missing():
    rule = row().row.indicator.rule
    assert rule.kind is Kind.PERCENT
    small, large = Count("A", Decimal(1), Decimal(2)), Count("B", Decimal(90), Decimal(100))
    found = total(rule, [small, large, Count("C")])
    assert (found.typed, found.missing) == ("91/102", ("C",))
    assert found.rate == Decimal("89.22")  # the mean of 50% and 90% would be 70
    assert "Chưa có số liệu: C" in found.note
    assert total(rule, [Count("A"), Count("B")]).typed == ""
    assert total(rule, [Count("A", Decimal(0), Decimal(5))]).typed == "0/5"


@pytest.mark.parametrize("parts", [("-1", "5"), ("6", "5"), ("1", None), (None, "5")])
def test_what_cannot_be_is_refused(parts):
    count, whole = (Decimal(one) if one else None for one in parts)
    with pytest.raises(Invalid):
        counting.require_possible(row().row.indicator.rule, count, whole)


def test_works_on_the_page(as_):
    found, browser = row(), as_(world.OFFICER)
    assert len(found.lines) == 10
    first, second = (line.hamlet.pk for line in found.lines[:2])
    form = {f"v-{line.hamlet.pk}": 0 for line in found.lines}
    form |= {f"c-{first}": "10", f"w-{first}": "20", f"c-{second}": "9", f"w-{second}": "10"}
    assert browser.post(address(), form).status_code == 302
    assert row().sum.typed == "19/30"
    page = browser.get(address()).content.decode()
    assert "Chưa có số liệu, không tính vào tổng" in page
    event = Event.objects.latest("seq")
    assert event.action == "count.enter"
    assert HamletCount.objects.count() == 2
    wrong = browser.post(address(), {**form, f"c-{first}": "30"})
    assert wrong.status_code == 422
    assert "Tử số" in wrong.content.decode()
    table = browser.get(reverse("counts", args=["25342", "2025-H1"])).content.decode()
    assert "2/10" in table


def test_a_second_writer_conflicts_and_nothing_new_writes_nothing():
    found = row()
    enter([(Decimal(1), Decimal(2))], found=found)
    seq = Event.objects.latest("seq").seq
    with pytest.raises(Conflict):
        enter([(Decimal(2), Decimal(2))], found=found)
    enter([(Decimal(1), Decimal(2))])
    assert not Event.objects.filter(seq__gt=seq).exclude(changes="{}").exists()


def test_stranger_finds_nothing_and_wrong_role_is_told(as_):
    with pytest.raises(NotFound):
        enter([], by=STRANGER, found=row())
    with pytest.raises(Denied):
        enter([], by="lanh-dao")
    assert as_("lanh-dao").get(address()).status_code == 403
