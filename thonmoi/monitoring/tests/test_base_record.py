"""Base figures of a commune: kept once with day and source, with their history."""

from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.monitoring.actions.bases import record_base
from thonmoi.monitoring.models import BaseFigure
from thonmoi.monitoring.queries import bases
from thonmoi.monitoring.rules import BaseKind
from thonmoi.monitoring.tests import world

SOURCE = "Niên giám thống kê"
ADDRESS = ["25342"]


def record(value="1300", *, by=world.OFFICER, kind=BaseKind.HOUSEHOLDS, **more):
    given = {"unit": world.commune(), "source": SOURCE, "on": date(2025, 1, 1)} | more
    return record_base(
        given["unit"],
        by=universe.actor(by),
        kind=kind,
        value=Decimal(value),
        on=given["on"],
        source=given["source"],
    )


def test_works(as_):
    where = reverse("base-record", args=ADDRESS)
    data = {"kind": "households", "value": "1.300,0", "on": "1/1/2025", "source": SOURCE}
    assert as_(world.OFFICER).post(where, data).status_code == 302
    assert BaseFigure.objects.get().value == 1300
    assert "1.300" in as_(world.OFFICER).get(where).content.decode()


def test_the_latest_day_counts_and_the_history_stays():
    record("1250", on=date(2024, 1, 1))
    record("1300")
    record("1280", on=date(2024, 6, 1))
    rows = bases.commune_bases(universe.actor(world.OFFICER), world.commune())
    assert [one.value for one in rows[0].history] == [1300, 1280, 1250]
    latest = bases.latest_bases(universe.actor(world.OFFICER), [world.commune().pk])
    assert latest[world.commune().pk]["households"].value == 1300


def test_all_communes_on_one_page_and_nothing_is_zero(as_, django_assert_max_num_queries):
    record("1300")
    record("900", by=world.OFFICE, unit=universe.unit("25361"))
    table = bases.base_table(universe.actor(world.OFFICE), universe.unit("694"))
    assert len(table.lines) == 12
    assert (table.totals[0].value, table.totals[0].counted) == (2200, 2)
    assert (table.totals[1].value, table.totals[1].counted) == (None, 0)
    client = as_(world.OFFICE)
    client.get(reverse("base-figures"))
    with django_assert_max_num_queries(15):
        page = unescape(client.get(reverse("base-figures")).content.decode())
    assert "2.200" in page
    assert "2/12" in page


def test_a_commune_sees_its_own_alone(as_):
    record("900", by=world.OFFICE, unit=universe.unit("25361"))
    assert as_(world.OFFICER).get(reverse("base-figures")).status_code == 302
    assert as_(world.OFFICER).get(reverse("base-record", args=["25361"])).status_code == 404


def test_logged():
    one = record()
    event = Event.objects.latest("seq")
    assert (event.action, event.unit_path) == ("base.record", one.unit_path)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"value": "-1"}, "value"),
        ({"value": "12.5"}, "value"),
        ({"on": date(2030, 1, 1)}, "on"),
        ({"source": " "}, "source"),
    ],
)
def test_bad_input_gets_a_sentence_and_leaves_nothing(values, field):
    with pytest.raises(Invalid) as told:
        record(**values)
    assert told.value.field == field
    assert not BaseFigure.objects.exists()


def test_lengths_have_decimals():
    assert record("12.5", kind=BaseKind.ALLEYS).value == Decimal("12.5")


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        record(by=world.OTHER)


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        record(by=world.DIVISION)
    data = {"kind": "households", "value": "5", "on": "1/1/2025", "source": SOURCE}
    answer = as_(world.DIVISION).post(reverse("base-record", args=ADDRESS), data)
    assert answer.status_code == 403
