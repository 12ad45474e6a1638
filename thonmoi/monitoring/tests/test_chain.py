"""No sequence of deeds reaches a state that the rules forbid; deeper in tests/stress."""

from dataclasses import replace

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests import universe
from thonmoi.audit import kept
from thonmoi.kernel.errors import Denied
from thonmoi.monitoring.actions import approval, verification
from thonmoi.monitoring.queries import waiting
from thonmoi.monitoring.tests import looking, world
from thonmoi.monitoring.tests.chain import Chain

FEW = settings(
    max_examples=8,
    stateful_step_count=20,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


class Rolled(Chain):
    """Each run in a savepoint of the test, taken back at its end."""

    def __init__(self):
        super().__init__()
        self.point = transaction.savepoint()
        kept.forget()

    def teardown(self):
        transaction.savepoint_rollback(self.point)
        kept.forget()


@pytest.mark.django_db
def test_no_sequence_of_deeds_reaches_a_forbidden_state():
    run_state_machine_as_test(Rolled, settings=FEW)


@pytest.mark.django_db
def test_everybody_sees_the_same_on_the_page_in_the_search_and_in_what_is_exported():
    """With a draft, a value at its division and a confirmed one: each asked at every door."""
    world.confirm(world.approved())
    world.type_in("Đạt", code="3.2")
    for who in looking.WHO:
        looking.look(who, world.commune(), world.period())


@pytest.mark.django_db
def test_with_every_role_of_a_small_commune_nobody_confirms_what_he_entered():
    """Officer, chair and division in one person: he sends and approves, somebody else confirms."""
    officer = universe.actor(world.OFFICER)
    all_roles = replace(
        officer,
        grants=officer.grants
        + universe.actor(world.CHAIR).grants
        + universe.actor(world.DIVISION).grants,
        agency_ids=officer.agency_ids | universe.actor(world.DIVISION).agency_ids,
    )
    cell = world.type_in()
    approval.approve_submission(world.send(), by=all_roles)
    for deed, more in (
        (verification.confirm_reading, {}),
        (verification.return_reading, {"reason": "Xem lại"}),
    ):
        with pytest.raises(Denied):
            deed(world.charged(cell), by=all_roles, agency_id=None, **more)
    assert waiting.items(all_roles)[0].is_own
    assert waiting.items(all_roles)[0].is_same_person
    world.confirm(cell)
