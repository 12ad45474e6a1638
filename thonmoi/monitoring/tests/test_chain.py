"""No sequence of deeds reaches a state that the rules forbid; deeper in tests/stress."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from thonmoi.audit import kept
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
