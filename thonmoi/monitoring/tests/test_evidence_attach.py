"""One piece of evidence serves two values and is counted once: S-30."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.monitoring.actions.entry import attach_evidence, withdraw_evidence
from thonmoi.monitoring.models import Cell, Evidence
from thonmoi.monitoring.queries import sheet
from thonmoi.monitoring.tests import world

SECOND = "17.2"


def both() -> tuple[Evidence, Cell]:
    """Evidence at one value, and a second value."""
    first = world.add_evidence(world.type_in())
    return first, world.charged(world.type_in("71", code=SECOND)).cell


def attach(first, cell, by=world.OFFICER):
    return attach_evidence(cell, by=universe.actor(by), evidence=first)


def pieces():
    shown = sheet.sheet(universe.actor(world.OFFICER), world.commune(), world.period())
    return shown.pieces, [row.evidence for row in shown.rows if row.evidence]


def test_works(as_):
    first, cell = both()
    page = as_(world.OFFICER).get(reverse("cell", args=["25342", "2025-H1", cell.indicator_id]))
    assert reverse("evidence-attach", args=[cell.pk]) in page.content.decode()
    where = reverse("evidence-attach", args=[cell.pk])
    assert as_(world.OFFICER).post(where, {"evidence": first.pk}).status_code == 302
    assert Evidence.objects.get(cell=cell).origin == first


def test_s30_it_stands_at_both_and_counts_once():
    """S-30: one evidence that serves two criteria is one piece."""
    first, cell = both()
    attach(first, cell)
    assert pieces() == (1, [1, 1])


def test_what_was_attached_leads_to_the_first_piece():
    first, cell = both()
    second = attach(first, cell)
    third = world.charged(world.type_in(code="17.3", text="50")).cell
    assert attach(second, third).origin == first


def test_withdrawn_at_one_value_it_stays_at_the_other():
    first, cell = both()
    attach(first, cell)
    withdraw_evidence(first, by=universe.actor(world.OFFICER))
    assert pieces() == (1, [1])


def test_logged():
    first, cell = both()
    attach(first, cell)
    assert Event.objects.latest("seq").action == "evidence.attach"


def test_twice_conflicts():
    first, cell = both()
    attach(first, cell)
    with pytest.raises(Conflict):
        attach(first, cell)
    with pytest.raises(Conflict):
        attach(first, first.cell)


def test_what_was_withdrawn_serves_nothing(as_):
    first, cell = both()
    withdraw_evidence(first, by=universe.actor(world.OFFICER))
    with pytest.raises(Invalid):
        attach(first, cell)
    where = reverse("evidence-attach", args=[cell.pk])
    assert as_(world.OFFICER).post(where, {"evidence": first.pk}).status_code == 422


def test_stranger_finds_nothing(as_):
    first, cell = both()
    with pytest.raises(NotFound):
        attach(first, cell, by=world.OTHER)
    assert as_(world.OTHER).post(reverse("evidence-attach", args=[cell.pk])).status_code == 404


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        attach(*both(), by=world.CHAIR)
