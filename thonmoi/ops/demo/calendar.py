"""The days of the simulated half year, counted from the working date: no document sets them.

The plan asks communes for a report each half year (V.6) and the office to consolidate it (V.1),
and names no day. The pages say of these days that they are simulated.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from thonmoi.kernel import clock
from thonmoi.monitoring.actions.periods import Days, change_period
from thonmoi.monitoring.queries import periods
from thonmoi.ops.demo import days
from thonmoi.ops.demo.offices import Offices
from thonmoi.ops.demo.story import AN_PHU, MINH_DUC, MINH_TAM, TAN_HIEP, TAN_HUNG, TAN_LOI

CUT_OFF, DUE, DECIDE_DUE, REPORT_DUE = -7, -4, 1, 3
"""Figures as of, communes send, divisions confirm, the office reports."""
ENTERED = {TAN_LOI: -6, AN_PHU: -5, TAN_HIEP: -5, MINH_TAM: -3, TAN_HUNG: -2, MINH_DUC: -1}
APPROVED = {TAN_LOI: -5, AN_PHU: -5, TAN_HIEP: -4, MINH_TAM: -1}
"""When the officer sent and the chair approved: three in time, one three days late."""


def set_days(offices: Offices) -> None:
    """Give the half year its days, unless somebody gave it any."""
    place = offices.district.unit_path
    found = periods.period(offices.office, place, offices.period)
    if found.due is None:
        named = (CUT_OFF, DUE, DECIDE_DUE, REPORT_DUE)
        chosen = Days(*(max(found.starts, clock.today() + timedelta(one)) for one in named))
        change_period(found, by=offices.office, version=found.version, days=chosen)


@contextmanager
def at(when: dict[str, int], code: str) -> Iterator[None]:
    """Within it the working date is the day on which a commune does something."""
    with days.on(clock.today() + timedelta(when.get(code, 0))):
        yield
