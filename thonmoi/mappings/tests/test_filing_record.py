"""B-10 What was filed in the national system is recorded and compared cell by cell."""

from datetime import date

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.mappings.actions.filings import record_filing
from thonmoi.mappings.facts import FilingFacts
from thonmoi.mappings.models import Filing
from thonmoi.mappings.queries.filings import Beside, filing
from thonmoi.mappings.tests import world
from thonmoi.mappings.tests.test_taking_record import record
from thonmoi.mappings.tests.walk import FILED, Endless
from thonmoi.monitoring.tests.test_extension_grant import STRANGER


def compared(made):
    page = filing(universe.actor("lanh-dao"), made.pk)
    return page, {(one.unit.code, one.thing.split(" · ")[0]): one for one in page.lines}


def test_b10_pasted_lines_beside_what_is_held(as_):
    record(world.taken())
    lines = "TC 1\tĐạt\nTC 2\tChưa đạt\n2.1\t91,5%\nTổng số hộ\t2.151\n2.2\t80"
    answer = as_(world.OFFICE).post(reverse("filing-record"), FILED | {"lines": lines})
    made = Filing.objects.latest("pk")
    assert answer["Location"] == reverse("filing", args=[made.pk])
    assert Event.objects.latest("seq").action == "filing.record"
    page, found = compared(made)
    assert page.same == 2  # criterion 1 and the rate
    assert found["25342", "TC 2"].state is Beside.DIFFERS
    assert found["25342", "2.2"].state is Beside.OURS_UNKNOWN
    assert found["25342", "TC 3"].state is Beside.NOT_FILED
    html = as_("lanh-dao").get(answer["Location"]).content.decode()
    assert "khác số đã nộp" in html or "TC 2" in html


def test_b10_from_the_systems_workbook_through_a_mapping(as_):
    record(world.taken())
    file = Endless("he-thong.xlsx", world.old_year(rate=95, met="Đạt"))
    sent = FILED | {"unit": "694", "mapping": world.mapped().pk, "file": file}
    as_(world.OFFICE).post(reverse("filing-record"), sent)
    _page, found = compared(Filing.objects.latest("pk"))
    assert [(one.filed, one.ours) for one in found.values() if one.state is Beside.DIFFERS] == [
        ("95", "91,5")
    ]


@pytest.mark.parametrize(
    "wrong", [{"lines": "??\t1"}, {"lines": ""}, {"filed_on": "1/1/2030"}, {"lines": "2.1"}]
)
def test_bad_input_gets_a_sentence_and_leaves_nothing(as_, wrong):
    answer = as_(world.OFFICE).post(reverse("filing-record"), FILED | wrong)
    assert answer.status_code == 422 and not Filing.objects.exists()


def test_who_may():
    facts = FilingFacts("Hệ thống", "2022-Y", date(2023, 1, 5), "Văn phòng", world.NTM)
    unit = universe.unit("694")
    for actor, refusal in (
        (universe.actor("lanh-dao"), Denied),
        (STRANGER, NotFound),
        (universe.actor(world.OFFICE), Invalid),
    ):
        with pytest.raises(refusal):
            record_filing(unit, by=actor, facts=facts, values=(), units={})
