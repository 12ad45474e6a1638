"""Registered criteria by quarter, for the pages of a commune and of a member."""

from collections.abc import Iterable
from itertools import groupby

from thonmoi.cascade.queries import StepView
from thonmoi.cascade.stages import Quarter
from thonmoi.cascade.stages import quarters as by_quarter


def quarters(steps: Iterable[StepView]) -> list[Quarter]:
    """The quarters of one commune, in order."""
    return by_quarter(steps)


def by_commune(steps: Iterable[StepView]) -> list[tuple[str, list[Quarter]]]:
    """Each commune's quarters, in the order of the steps."""
    found = groupby(steps, key=lambda one: one.unit)
    return [(str(unit), by_quarter(many)) for unit, many in found]
