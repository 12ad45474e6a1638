"""Parts are accepted with their value and minutes, then the whole."""

from datetime import date

import pytest

from thonmoi.funding import actions
from thonmoi.funding.models import Acceptance
from thonmoi.funding.rules import AcceptanceFacts, Nature
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Conflict

FORM = {
    "part": "Phần móng",
    "on": "5/6/2025",
    "value": "300.000.000",
    "nature": "investment",
    "paper": "3/BBNT",
}


def record(row, by=None, **changes):
    values = {"part": "Phần móng", "on": date(2025, 5, 1), "value": 300, "paper": "3/BBNT"}
    facts = AcceptanceFacts(**values | {"nature": Nature.INVESTMENT} | changes)
    return actions.record_acceptance(row, by=by or world.officer(), facts=facts)


def test_works(as_):
    row = world.project()
    assert as_(world.OFFICER).post(f"/projects/{row.pk}/acceptance/", FORM).status_code == 302
    page = as_(world.OFFICER).get(f"/projects/{row.pk}/").content.decode()
    assert "300.000.000" in page
    assert "vốn đầu tư" in page


def test_who_may_and_logged():
    row = world.project()
    asked.who_may(lambda by: record(row, by), **asked.OFFICER)
    asked.logged("acceptance.record")


def test_nothing_after_the_whole():
    row = world.project()
    record(row, is_whole=True)
    with pytest.raises(Conflict):
        record(row)


@pytest.mark.parametrize(
    ("field", "value"), [("value", "0"), ("paper", ""), ("part", " "), ("on", "18/6/2025")]
)
def test_bad_input_gets_a_sentence(as_, field, value):
    row = world.project()
    form = FORM | {field: value}
    assert as_(world.OFFICER).post(f"/projects/{row.pk}/acceptance/", form).status_code == 422
    assert not Acceptance.objects.exists()
