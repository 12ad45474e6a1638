"""The words of the cascade, with their labels."""

from collections.abc import Iterable
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.cascade.rules.asking import Group, Kind
from thonmoi.cascade.rules.quarters import StepState

Words = str | Promise

KIND_LABELS: dict[Kind, Words] = {
    Kind.COMMUNE: _("Plan of the commune"),
    Kind.SECTOR: _("Plan for the criteria in charge"),
    Kind.DETAILED: _("Detailed plan"),
    Kind.ROADMAP: _("Roadmap by resolution or plan"),
}


class State(StrEnum):
    """Whether a plan that is owed was issued, or need not be."""

    OWED = "owed"
    ISSUED = "issued"
    WAIVED = "waived"


STATE_LABELS: dict[State, Words] = {
    State.OWED: pgettext_lazy("subplan", "Not recorded yet"),
    State.ISSUED: pgettext_lazy("subplan", "Issued"),
    State.WAIVED: pgettext_lazy("subplan", "Need not be issued"),
}
TRANSITIONS: dict[State, frozenset[State]] = {
    State.OWED: frozenset({State.ISSUED, State.WAIVED}),
    State.ISSUED: frozenset({State.ISSUED}),
    State.WAIVED: frozenset(),
}
"""What was issued may be recorded again: an amended plan takes the place of the first."""

GROUP_LABELS: dict[Group, Words] = {
    Group.NAMED: _("Those whom the clause names"),
    Group.COMMUNES: _("All communes"),
    Group.OTHERS: _("The other communes: without a target and a title in this plan"),
    Group.CHARGED: _("The agencies that lead a criterion, for each criterion"),
    Group.BODIES: _("Communes and agencies of the area"),
}

STEP_LABELS: dict[StepState, Words] = {
    StepState.MET: pgettext_lazy("roadmap", "Met"),
    StepState.ON_WAY: pgettext_lazy("roadmap", "On the way"),
    StepState.PASSED: pgettext_lazy("roadmap", "Quarter passed, not met"),
    StepState.UNKNOWN: pgettext_lazy("roadmap", "Quarter passed, nothing concluded"),
}

DOCUMENT_KINDS = ("KH", "NQ", "CTr", "QĐ", "VB")
"""Kinds of document by which a body issues its plan or roadmap (V.6: resolution or plan)."""


def tally(states: Iterable[State]) -> str:
    """``3/17``: issued, of all that are asked for."""
    found = list(states)
    return f"{found.count(State.ISSUED)}/{len(found)}"
