"""Against what the plan counts: tasks that are not done, a target far exceeded."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.criteria.rules import Kind
from thonmoi.kernel.numbers import format_number
from thonmoi.monitoring.rules.checks.facts import Check, Figure, Finding

TIMES = 2
"""A count of more than so many times the target of the plan is asked about."""


def tasks_open(figures: Sequence[Figure]) -> Iterator[Finding]:
    """Said to be met while tasks of the plan that serve it are not done."""
    for one in figures:
        if one.is_met and one.open_tasks:
            text = ngettext(
                "Reported as met, but %(n)s task of the plan that serves it is not done.",
                "Reported as met, but %(n)s tasks of the plan that serve it are not done.",
                one.open_tasks,
            )
            yield Finding(Check.TASKS, one.indicator_id, text % {"n": one.open_tasks})


def beyond_target(figures: Sequence[Figure]) -> Iterator[Finding]:
    """Counts of more than twice what the plan aims at."""
    for one in figures:
        if one.kind is not Kind.NUMBER or one.value is None or not one.target:
            continue
        if one.value > one.target * TIMES:
            text = _("More than twice what the plan aims at, %(target)s. Is it right?")
            words = text % {"target": format_number(one.target)}
            yield Finding(Check.TARGET, one.indicator_id, words)
