"""A confirmed value gets a new version with a reason, once the office opened the closed period."""

from html import unescape

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria.rules import Standing
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.monitoring.actions.conclusions import Charged, conclude_criterion
from thonmoi.monitoring.actions.corrections import correct_reading
from thonmoi.monitoring.models import Cell, Conclusion, Reading
from thonmoi.monitoring.tests import test_extension_grant as extensions
from thonmoi.monitoring.tests import world

REASON = "Nhập nhầm số hộ, theo sổ theo dõi là 96,5"


def confirmed(text: str = "97,74") -> Cell:
    """A value that its division confirmed, in a period that is closed."""
    cell = world.approved(text)
    world.confirm(cell)
    extensions.closed()
    return fresh(cell)


def correctable() -> Cell:
    """The same, while an extension opens the period for the commune."""
    cell = confirmed()
    extensions.grant()
    return fresh(cell)


def fresh(cell: Cell) -> Cell:
    return world.charged(cell).cell


def correct(cell, *, by=world.OFFICER, typed="96,5", reason=REASON, version=None):
    return correct_reading(
        cell,
        by=universe.actor(by),
        rule=world.row().indicator.rule,
        version=cell.version if version is None else version,
        typed=typed,
        reason=reason,
    )


def through(cell):
    """The correction goes the whole way."""
    correct(cell)
    world.approve(world.send())
    world.confirm(cell)
    return fresh(cell)


def test_works(as_):
    cell = correctable()
    page = reverse("cell", args=["25342", "2025-H1", cell.indicator_id])
    assert (
        reverse("reading-correct", args=[cell.pk]) in as_(world.OFFICER).get(page).content.decode()
    )
    where = reverse("reading-correct", args=[cell.pk])
    data = {"typed": "96,5", "reason": REASON, "version": cell.version}
    assert as_(world.OFFICER).post(where, data).status_code == 302
    assert (fresh(cell).state, fresh(cell).value) == ("draft", "96.5")
    assert REASON in unescape(as_(world.OFFICER).get(page).content.decode())


def test_b06_the_old_version_stays_and_the_new_one_points_to_it(as_):
    """B-06: a correction after closing is a new version with a reason; the old one is visible."""
    cell = through(correctable())
    old, new = Reading.objects.filter(cell=cell).order_by("pk")
    assert (old.value, new.value) == ("97.74", "96.5")
    assert (new.corrects, new.reason) == (old, REASON)
    assert (cell.state, cell.correction_reason) == ("confirmed", "")
    page = reverse("cell", args=["25342", "2025-H1", cell.indicator_id])
    shown = unescape(as_(world.OFFICER).get(page).content.decode())
    assert "97,74" in shown
    assert "96,5" in shown
    assert REASON in shown


def test_until_it_is_confirmed_the_old_reading_is_the_confirmed_one():
    cell = correctable()
    correct(cell)
    world.approve(world.send())
    sure = Reading.objects.filter(cell=cell, confirmations__outcome="confirmed")
    assert [one.value for one in sure] == ["97.74"]


def test_logged_with_its_reason():
    cell = correct(correctable())
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("reading.correct", str(cell.pk))
    assert REASON in event.note


def test_a_conclusion_says_that_it_rests_on_a_corrected_figure():
    cell = through(correctable())
    criterion = cell.indicator.criterion
    conclude_criterion(
        Charged(cell.unit, criterion, cell.charge_key),
        by=universe.actor(world.DIVISION),
        standing=Standing.MET,
        agency_id=None,
    )
    assert Conclusion.objects.latest("pk").corrected.value == "96.5"


def test_an_open_period_knows_no_correction():
    cell = world.approved()
    world.confirm(cell)
    with pytest.raises(Conflict) as told:
        correct(fresh(cell))
    assert told.value.code == "correction.open"


def test_without_an_extension_the_period_stays_closed():
    with pytest.raises(Conflict):
        correct(confirmed())


def test_a_value_on_its_way_is_not_corrected():
    cell = world.approved()
    extensions.closed()
    extensions.grant()
    with pytest.raises(Conflict):
        correct(fresh(cell))


def test_twice_conflicts():
    cell = correctable()
    correct(cell)
    with pytest.raises(Conflict):
        correct(fresh(cell))


def test_second_writer_conflicts():
    with pytest.raises(Conflict):
        correct(correctable(), version=1)


@pytest.mark.parametrize(
    ("values", "field"), [({"reason": " "}, "reason"), ({"typed": "786"}, "typed")]
)
def test_bad_input_gets_a_sentence_and_leaves_nothing(values, field):
    cell = correctable()
    with pytest.raises(Invalid) as told:
        correct(cell, **values)
    assert told.value.field == field
    assert fresh(cell).state == "confirmed"


def test_stranger_finds_nothing(as_):
    cell = correctable()
    with pytest.raises(NotFound):
        correct(cell, by=world.OTHER)
    assert as_(world.OTHER).post(reverse("reading-correct", args=[cell.pk])).status_code == 404


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        correct(correctable(), by=world.CHAIR)
