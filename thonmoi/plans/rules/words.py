"""The words in which plans are spoken about, with their labels."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules.comparing import Reach


class PlanState(StrEnum):
    """The life of a plan. It can be carried out while its number is not recorded (decision 17)."""

    DRAFT = "draft"
    IN_FORCE = "in-force"
    ENDED = "ended"


PLAN_STATE_LABELS = {
    PlanState.DRAFT: _("Draft"),
    PlanState.IN_FORCE: _("In force"),
    PlanState.ENDED: _("Ended"),
}
NO_PLANS = ("TB", "KL", "CV", "BC", "BB", "HD", "TTr", "CĐ")
"""Kinds of document that are followed like a plan and are none: the area's plan stays its plan."""
TRANSITIONS: dict[PlanState, frozenset[PlanState]] = {
    PlanState.DRAFT: frozenset({PlanState.IN_FORCE}),
    PlanState.IN_FORCE: frozenset({PlanState.ENDED}),
    PlanState.ENDED: frozenset(),
}


class Comparator(StrEnum):
    """How a plan compares a figure, kept as it writes it."""

    AT_LEAST = "at_least"
    ABOVE = "above"
    AT_MOST = "at_most"
    BELOW = "below"
    ABOUT = "about"
    EXACTLY = "exactly"
    RANGE = "range"
    FROM_TO = "from_to"
    INCREASE_BY = "increase_by"
    DECREASE_BY = "decrease_by"
    TOP_N = "top_n"


COMPARATOR_LABELS = {
    Comparator.AT_LEAST: _("at least"),
    Comparator.ABOVE: _("above"),
    Comparator.AT_MOST: _("at most"),
    Comparator.BELOW: _("below"),
    Comparator.ABOUT: _("about"),
    Comparator.EXACTLY: _("exactly"),
    Comparator.RANGE: _("from … to …"),
    Comparator.FROM_TO: _("from … down or up to …"),
    Comparator.INCREASE_BY: _("rise by"),
    Comparator.DECREASE_BY: _("fall by"),
    Comparator.TOP_N: _("among the first"),
}


REACH_LOOKS = {
    Reach.REACHED: ("met", _("Reached")),
    Reach.EXCEEDED: ("met", _("Exceeded")),
    Reach.SHORT: ("todo", _("Not reached yet")),
    Reach.PERSON: ("todo", _("A person decides")),
}
"""How a verdict on a target looks: a state of the interface and its word."""


class DutyRole(StrEnum):
    """What a clause asks of an agency; a request is never urged or called late (decision 14)."""

    LEAD = "lead"
    ASSIST = "assist"
    REQUEST = "request"


DUTY_ROLE_LABELS = {
    DutyRole.LEAD: _("leads"),
    DutyRole.ASSIST: _("assists"),
    DutyRole.REQUEST: _("is asked to"),
}


class TaskState(StrEnum):
    """How far a task has come. Whoever does it says so; the responsible body confirms (S-22).

    `reported` waits for that; `dropped` is given up by a document, `carried` goes on in a
    later plan.
    """

    OPEN = "open"
    DOING = "doing"
    REPORTED = "reported"
    DONE = "done"
    DROPPED = "dropped"
    CARRIED = "carried"


TASK_STATE_LABELS = {
    TaskState.OPEN: _("Not reported yet"),
    TaskState.DOING: _("Under way"),
    TaskState.REPORTED: _("Reported as done, to be confirmed"),
    TaskState.DONE: _("Done, confirmed"),
    TaskState.DROPPED: _("Given up by a document"),
    TaskState.CARRIED: _("Goes on in a later plan"),
}
_ENDS = frozenset({TaskState.DROPPED, TaskState.CARRIED})
TASK_TRANSITIONS: dict[TaskState, frozenset[TaskState]] = {
    TaskState.OPEN: frozenset({TaskState.DOING, TaskState.REPORTED}) | _ENDS,
    TaskState.DOING: frozenset({TaskState.DOING, TaskState.REPORTED}) | _ENDS,
    TaskState.REPORTED: frozenset({TaskState.DOING, TaskState.REPORTED, TaskState.DONE}) | _ENDS,
    TaskState.DONE: frozenset({TaskState.DOING}),
    TaskState.DROPPED: frozenset({TaskState.DOING}),
    TaskState.CARRIED: frozenset(),
}
SETTLED = frozenset({TaskState.DONE, TaskState.DROPPED, TaskState.CARRIED})
"""Nothing more is owed of such a task."""


class Saying(StrEnum):
    """What somebody said of a task."""

    REPORT = "report"
    CONFIRM = "confirm"
    RETURN = "return"
    DROP = "drop"
    CARRY = "carry"


SAYING_LABELS = {
    Saying.REPORT: _("Reported"),
    Saying.CONFIRM: _("Confirmed"),
    Saying.RETURN: _("Returned"),
    Saying.DROP: _("Given up"),
    Saying.CARRY: _("Carried over"),
}


class ClauseStanding(StrEnum):
    """Whether a clause binds somebody; `silent` means that nobody has said yet, `carried` that
    what it bound binds in the revised version.
    """

    HEADING = "heading"
    BOUND = "bound"
    GOAL = "goal"
    NARRATIVE = "narrative"
    CARRIED = "carried"
    SILENT = "silent"


CLAUSE_STANDING_LABELS = {
    ClauseStanding.HEADING: _("Heading"),
    ClauseStanding.BOUND: _("Binds somebody"),
    ClauseStanding.GOAL: _("Goal without a number"),
    ClauseStanding.NARRATIVE: _("Narrative"),
    ClauseStanding.CARRIED: _("Goes on in the revised version"),
    ClauseStanding.SILENT: _("Not sorted yet"),
}
