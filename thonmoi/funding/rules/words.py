"""Kinds, states and phases of works, with their labels. Pure."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from thonmoi.kernel.text import fold

Words = str | Promise


class Kind(StrEnum):
    """What is done to the object of a work."""

    BUILD = "build"
    REPAIR = "repair"
    PURCHASE = "purchase"
    INSTALL = "install"
    OTHER = "other"


KIND_LABELS: dict[Kind, Words] = {
    Kind.BUILD: pgettext_lazy("work", "new building"),
    Kind.REPAIR: pgettext_lazy("work", "repair"),
    Kind.PURCHASE: pgettext_lazy("work", "purchase"),
    Kind.INSTALL: pgettext_lazy("work", "installation"),
    Kind.OTHER: pgettext_lazy("work", "other"),
}
_KINDS = (
    (Kind.REPAIR, ("sua", "chinh trang", "cai tao", "nang cap")),
    (Kind.PURCHASE, ("mua", "trang bi")),
    (Kind.INSTALL, ("lap",)),
    (Kind.BUILD, ("xay", "lam", "dau tu")),
)


def kind_of(action: str) -> Kind:
    """The kind that the verb of a plan means: "xây mới" builds, "sửa chữa" repairs."""
    folded = fold(action)
    return next((kind for kind, words in _KINDS if folded.startswith(words)), Kind.OTHER)


class State(StrEnum):
    """Whether a work goes on."""

    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"


STATE_LABELS: dict[State, Words] = {
    State.RUNNING: pgettext_lazy("work", "going on"),
    State.PAUSED: pgettext_lazy("work", "paused"),
    State.CANCELLED: pgettext_lazy("work", "cancelled"),
}


class Phase(StrEnum):
    """The columns of the board; every step of a mechanism lies in one. None is before the first."""

    PREPARE = "prepare"
    AWARD = "award"
    BUILD = "build"
    ACCEPT = "accept"
    CLOSE = "close"


PHASE_LABELS: dict[str, Words] = {
    "": pgettext_lazy("work", "No step recorded"),
    Phase.PREPARE: pgettext_lazy("work", "Preparation"),
    Phase.AWARD: pgettext_lazy("work", "Capital and contract"),
    Phase.BUILD: pgettext_lazy("work", "Under construction"),
    Phase.ACCEPT: pgettext_lazy("work", "Acceptance and payment"),
    Phase.CLOSE: pgettext_lazy("work", "In use, settlement"),
}


class Turn(StrEnum):
    """What a decision makes of a work."""

    CHANGE = "change"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"


TURN_LABELS: dict[Turn, Words] = {
    Turn.CHANGE: pgettext_lazy("work", "change"),
    Turn.PAUSE: pgettext_lazy("work", "pause"),
    Turn.RESUME: pgettext_lazy("work", "resume"),
    Turn.CANCEL: pgettext_lazy("work", "cancel"),
}
AFTER: dict[tuple[State, Turn], State] = {
    (State.RUNNING, Turn.CHANGE): State.RUNNING,
    (State.RUNNING, Turn.PAUSE): State.PAUSED,
    (State.RUNNING, Turn.CANCEL): State.CANCELLED,
    (State.PAUSED, Turn.CHANGE): State.PAUSED,
    (State.PAUSED, Turn.RESUME): State.RUNNING,
    (State.PAUSED, Turn.CANCEL): State.CANCELLED,
}
"""What a state becomes by a decision; what is not here cannot be."""


def turns(state: State) -> list[Turn]:
    """The decisions that a work in a state may get."""
    return [turn for (before, turn) in AFTER if before is state]


class Moment(StrEnum):
    """When a photo was taken."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


MOMENT_LABELS: dict[Moment, Words] = {
    Moment.BEFORE: pgettext_lazy("photo", "Before"),
    Moment.DURING: pgettext_lazy("photo", "During"),
    Moment.AFTER: pgettext_lazy("photo", "After"),
}


class RecordKind(StrEnum):
    """Dated rows of a work that may be withdrawn; also their name in addresses."""

    STAGE = "stages"
    PROGRESS = "progress"
    ACCEPTANCE = "acceptances"
    PHOTO = "photos"
    CONTRIBUTION = "contributions"
