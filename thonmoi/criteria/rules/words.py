"""The words in which criteria are spoken about, with their labels."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(StrEnum):
    """What sort of value a measure is read in."""

    BOOLEAN = "boolean"
    PERCENT = "percent"
    NUMBER = "number"
    MONEY = "money"
    ORDINAL = "ordinal"
    TEXT = "text"


NUMERIC = frozenset({Kind.PERCENT, Kind.NUMBER, Kind.MONEY})

KIND_LABELS = {
    Kind.BOOLEAN: _("met or not"),
    Kind.PERCENT: _("percentage"),
    Kind.NUMBER: _("number"),
    Kind.MONEY: _("money"),
    Kind.ORDINAL: _("grade"),
    Kind.TEXT: _("text"),
}


class Direction(StrEnum):
    """How a value is held against what is required."""

    AT_LEAST = "at_least"
    ABOVE = "above"
    AT_MOST = "at_most"
    BELOW = "below"
    EXACTLY = "exactly"
    ABOUT = "about"
    RANGE = "range"
    PASS = "pass"  # noqa: S105


DIRECTION_LABELS = {
    Direction.AT_LEAST: _("at least"),
    Direction.ABOVE: _("above"),
    Direction.AT_MOST: _("at most"),
    Direction.BELOW: _("below"),
    Direction.EXACTLY: _("exactly"),
    Direction.ABOUT: _("about"),
    Direction.RANGE: _("from … to …"),
    Direction.PASS: _("met as described"),
}


class Confidence(StrEnum):
    """How sure a fact taken from elsewhere is; shown beside it (decision 6)."""

    FOUND = "found"
    RECALLED = "recalled"
    UNKNOWN = "unknown"


CONFIDENCE_LABELS = {
    Confidence.FOUND: _("checked against the source"),
    Confidence.RECALLED: _("not checked against the document"),
    Confidence.UNKNOWN: _("not known"),
}
_BY_STRENGTH = (Confidence.UNKNOWN, Confidence.RECALLED, Confidence.FOUND)


def weakest(*marks: Confidence) -> Confidence:
    """Return the least sure of `marks`; found where there is none."""
    return min(marks, key=_BY_STRENGTH.index, default=Confidence.FOUND)


class SetState(StrEnum):
    """The life of a criteria set; an active one is immutable."""

    DRAFT = "draft"
    ACTIVE = "active"
    RETIRED = "retired"


SET_STATE_LABELS = {
    SetState.DRAFT: pgettext_lazy("criteria set", "draft"),
    SetState.ACTIVE: pgettext_lazy("criteria set", "active"),
    SetState.RETIRED: pgettext_lazy("criteria set", "retired"),
}
TRANSITIONS: dict[SetState, frozenset[SetState]] = {
    SetState.DRAFT: frozenset({SetState.ACTIVE}),
    SetState.ACTIVE: frozenset({SetState.RETIRED}),
    SetState.RETIRED: frozenset(),
}


class Level(StrEnum):
    """What a unit can be recognised as (decision 8)."""

    NEW_RURAL = "ntm"
    ADVANCED = "nang-cao"
    MODEL = "kieu-mau"
    MODERN = "hien-dai"
    MODEL_HAMLET = "khu-dan-cu-kieu-mau"


LEVEL_LABELS = {
    Level.NEW_RURAL: _("New rural"),
    Level.ADVANCED: _("Advanced new rural"),
    Level.MODEL: _("Model new rural"),
    Level.MODERN: _("Modern new rural"),
    Level.MODEL_HAMLET: _("Model rural residential area"),
}
LADDER = (Level.NEW_RURAL, Level.ADVANCED, Level.MODEL)


def next_level(held: Level | None) -> Level | None:
    """Return the level a commune can aim at next: the first without a title, None at the top."""
    if held is None:
        return LADDER[0]
    step = LADDER.index(held) + 1 if held in LADDER else len(LADDER)
    return LADDER[step] if step < len(LADDER) else None


class Outcome(StrEnum):
    """What the judge says of one reading: a proposal, never a conclusion (decision 2)."""

    MET = "met"
    NOT_MET = "not_met"
    PERSON_DECIDES = "person_decides"
    NO_DATA = "no_data"
    NOT_APPLICABLE = "not_applicable"


OUTCOME_LABELS = {
    Outcome.MET: _("met"),
    Outcome.NOT_MET: _("not met"),
    Outcome.PERSON_DECIDES: _("a person decides"),
    Outcome.NO_DATA: _("no data"),
    Outcome.NOT_APPLICABLE: _("not applicable"),
}


class Standing(StrEnum):
    """Where a criterion stands by the latest conclusion (decisions 2 and 3)."""

    MET = "met"
    MET_NOT_SUSTAINABLE = "met_not_sustainable"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"
    NO_DATA = "no_data"


STANDING_LABELS = {
    Standing.MET: _("met"),
    Standing.MET_NOT_SUSTAINABLE: _("met, to be consolidated"),
    Standing.NOT_MET: _("not met"),
    Standing.NOT_APPLICABLE: _("not applicable"),
    Standing.NO_DATA: _("no data"),
}
