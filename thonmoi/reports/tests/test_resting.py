"""A figure that an issued report rests on is no longer taken back by its division."""

import pytest

from thonmoi.kernel.errors import Conflict
from thonmoi.monitoring.tests import test_confirmation_withdraw as taking
from thonmoi.reports.tests import world


def test_once_the_report_is_issued_the_confirmation_stays():
    cell = taking.confirmed_cell()
    world.issued()
    with pytest.raises(Conflict) as told:
        taking.take_back(cell)
    assert told.value.code == "confirmation.issued"
