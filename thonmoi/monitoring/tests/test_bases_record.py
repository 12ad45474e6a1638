"""Base figures of all communes pasted at once: kept together, what is doubtful stays."""

from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.monitoring.actions.bases import BaseFacts, record_bases
from thonmoi.monitoring.models import BaseFigure
from thonmoi.monitoring.rules import BaseKind
from thonmoi.monitoring.tests import test_base_record as bases
from thonmoi.monitoring.tests import world

HEAD = "TT\tXã\tSố hộ\tĐường xã (km)"
ROWS = f"{HEAD}\n1\tTân Lợi\t1.300\t12,5\n2\tTân Hiệp\t1.450\t\n3\tBình Long\t900\t7"


def form(rows=ROWS, **more):
    return {"on": "1/1/2025", "source": "Niên giám thống kê", "rows": rows} | more


def facts(**more):
    given = {"unit": world.commune(), "kind": BaseKind.HOUSEHOLDS, "value": Decimal(1300)}
    return BaseFacts(**given | {"on": date(2025, 1, 1), "source": "Niên giám"} | more)


def record(*figures, by=world.OFFICE):
    given = figures or (facts(),)
    return record_bases(universe.unit("694"), by=universe.actor(by), figures=given)


def test_works_what_is_right_is_kept_and_the_rest_stays_with_its_reason(as_):
    client, where = as_("phong-nnmt"), reverse("bases-record") + "?unit=694"
    assert client.get(where).status_code == 200
    answer = client.post(where, form())
    page = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "Đã lưu 3 số liệu." in page
    assert f"{HEAD}\n3\tBình Long\t900\t7</textarea>" in page
    found = BaseFigure.objects.values_list("unit__name", "kind", "value", "source")
    assert sorted(found) == [
        ("Tân Hiệp", "households", 1450, "Niên giám thống kê"),
        ("Tân Lợi", "commune-roads", Decimal("12.5"), "Niên giám thống kê"),
        ("Tân Lợi", "households", 1300, "Niên giám thống kê"),
    ]
    again = client.post(where, form(f"{HEAD}\n1\tTân Lợi\t1.300\t12,5"), follow=True)
    assert "2 số liệu đã có sẵn" in unescape(again.content.decode())
    assert BaseFigure.objects.count() == 3


def test_what_is_far_from_the_last_waits_for_a_word(as_):
    bases.record("1300")
    client, where = as_("vpdp"), reverse("bases-record") + "?unit=694"
    rows = "Tân Lợi\t130"
    assert client.post(where, form(rows)).status_code == 422
    assert client.post(where, form(rows, is_sure="on")).status_code == 302
    assert BaseFigure.objects.latest("pk").value == 130


def test_logged_as_one_deed():
    record(facts(), facts(kind=BaseKind.PEOPLE, value=Decimal(5200)))
    event = Event.objects.latest("seq")
    assert (event.action, BaseFigure.objects.count()) == ("bases.record", 2)


@pytest.mark.parametrize(
    "values",
    [{"value": Decimal(-1)}, {"value": Decimal("1.5")}, {"on": date(2030, 1, 1)}, {"source": " "}],
)
def test_one_that_cannot_be_leaves_nothing(values):
    with pytest.raises(Invalid):
        record(facts(), facts(**values))
    with pytest.raises(Invalid):
        record_bases(universe.unit("694"), by=universe.actor(world.OFFICE), figures=[])
    assert not BaseFigure.objects.exists()


def test_nothing_to_keep_gets_a_sentence(as_):
    answer = as_("vpdp").post(reverse("bases-record") + "?unit=694", form(" \n"))
    assert answer.status_code == 422


def test_a_commune_elsewhere_is_not_found():
    with pytest.raises(NotFound):
        record_bases(world.commune(), by=universe.actor(world.OFFICE), figures=[
            facts(unit=universe.unit("25361"))
        ])  # fmt: skip


def test_who_may_not(as_):
    with pytest.raises(Denied):
        record(by="lanh-dao")
    with pytest.raises((Denied, NotFound)):
        record(by=world.OFFICER)
    assert as_("lanh-dao").post(reverse("bases-record"), form()).status_code == 403
