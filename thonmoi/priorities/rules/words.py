"""States and kinds of a proposal of priorities, with their labels and usual points. Pure."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise


class PriorityState(StrEnum):
    """A draft is reckoned anew at each change; what is finished stands; a draft may be dropped."""

    DRAFT = "draft"
    FINISHED = "finished"
    DROPPED = "dropped"


STATE_LABELS: dict[PriorityState, Words] = {
    PriorityState.DRAFT: pgettext_lazy("priority", "draft"),
    PriorityState.FINISHED: pgettext_lazy("priority", "finished"),
    PriorityState.DROPPED: pgettext_lazy("priority", "dropped"),
}


class GapKind(StrEnum):
    """Why a standing is a gap: what its commune is to reach, and when."""

    DUE = "due"
    LATER = "later"
    HELD = "held"
    FRAGILE = "fragile"


GAP_LABELS: dict[GapKind, Words] = {
    GapKind.DUE: _("Not met; its commune is to reach the level this year or should have"),
    GapKind.LATER: _("Not met; its commune is to reach the level in a later year"),
    GapKind.HELD: _("Not met in a commune that holds the level"),
    GapKind.FRAGILE: _("Met, to be consolidated"),
}
USUAL: dict[GapKind, int] = {
    GapKind.DUE: 4,
    GapKind.LATER: 2,
    GapKind.HELD: 2,
    GapKind.FRAGILE: 1,
}
"""The stated rule where nobody weighed otherwise: a designated commune's criterion counts most."""
MOST_POINTS = 100


class Bar(StrEnum):
    """Why money of this proposal is not asked for a work; empty where it may be."""

    NONE = ""
    UNKNOWN = "unknown"
    UNFOLLOWED = "unfollowed"
    PAUSED = "paused"
    FUNDED = "funded"
    DONE = "done"


BAR_LABELS: dict[Bar, Words] = {
    Bar.NONE: "",
    Bar.UNKNOWN: pgettext_lazy("work", "no estimate yet"),
    Bar.UNFOLLOWED: pgettext_lazy("work", "not followed yet, no estimate"),
    Bar.PAUSED: pgettext_lazy("work", "paused"),
    Bar.FUNDED: pgettext_lazy("work", "its whole need is allotted"),
    Bar.DONE: pgettext_lazy("work", "finished"),
}
IN_THE_WAY = frozenset({Bar.UNKNOWN, Bar.UNFOLLOWED, Bar.PAUSED})
"""While one of these works stands so, no money closes the criteria that it serves."""


class Choice(StrEnum):
    """What a person decided about a work; by itself the reckoning decides."""

    AUTO = "auto"
    IN = "in"
    OUT = "out"


CHOICE_LABELS: dict[Choice, Words] = {
    Choice.AUTO: _("As reckoned"),
    Choice.IN: _("Put in"),
    Choice.OUT: pgettext_lazy("priority", "Left out"),
}
