"""Evidence is withdrawn while the value is still the officer's; nothing is deleted."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.monitoring.actions.entry import withdraw_evidence
from thonmoi.monitoring.models import Evidence
from thonmoi.monitoring.queries import cells
from thonmoi.monitoring.tests import world


def evidence():
    kept = world.add_evidence(world.type_in())
    return cells.evidence(universe.actor(world.OFFICE), kept.pk)


def test_works(as_):
    kept = evidence()
    as_(world.OFFICER).post(reverse("evidence-withdraw", args=[kept.pk]))
    assert Evidence.objects.get().withdrawn_at is not None
    assert cells.evidence_of(universe.actor(world.OFFICER), kept.cell) == []


def test_logged():
    withdraw_evidence(evidence(), by=universe.actor(world.OFFICER))
    assert Event.objects.latest("seq").action == "evidence.withdraw"


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        withdraw_evidence(evidence(), by=universe.actor(world.OTHER))


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        withdraw_evidence(evidence(), by=universe.actor(world.DIVISION))


def test_what_was_sent_keeps_its_evidence():
    kept = evidence()
    world.send()
    with pytest.raises(Conflict):
        withdraw_evidence(
            cells.evidence(universe.actor(world.OFFICE), kept.pk), by=universe.actor(world.OFFICER)
        )


def test_twice_conflicts():
    kept = evidence()
    withdraw_evidence(kept, by=universe.actor(world.OFFICER))
    with pytest.raises(Conflict):
        withdraw_evidence(kept, by=universe.actor(world.OFFICER))
