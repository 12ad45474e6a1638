"""The words of procedures: what they are for, who acts in a step, which numbers they hold."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise


class ProcedureKind(StrEnum):
    """What a procedure leads to."""

    RECOGNITION = "recognition"
    RECOGNITION_HAMLET = "recognition-hamlet"
    WITHDRAWAL = "withdrawal"
    REGISTRATION = "registration"
    SURVEY = "survey"
    SETTLEMENT = "settlement"


KIND_LABELS: dict[ProcedureKind, Words] = {
    ProcedureKind.RECOGNITION: _("Recognition of a commune"),
    ProcedureKind.RECOGNITION_HAMLET: _("Recognition of a hamlet"),
    ProcedureKind.WITHDRAWAL: _("Withdrawal of a recognition"),
    ProcedureKind.REGISTRATION: _("Registration of contents to consolidate"),
    ProcedureKind.SURVEY: _("Survey of satisfaction"),
    ProcedureKind.SETTLEMENT: _("Settlement of a finished work"),
}


class Body(StrEnum):
    """Who acts in a step; a pack gives the official name beside it. `unknown`: no text says it."""

    COMMUNE = "commune"
    COMMUNE_MEETING = "commune-meeting"
    HAMLET_BOARD = "hamlet-board"
    CHARGED = "charged"
    FINANCE = "finance"
    OFFICE = "office"
    DISTRICT = "district"
    FRONT = "front"
    DEPARTMENT = "department"
    COUNCIL = "council"
    PROVINCE = "province"
    UNKNOWN = "unknown"


class NumberKind(StrEnum):
    """A number that a rule sets. Shares and rates are percent, terms are days."""

    DAYS = "days"
    SPAN = "span"
    TIMES = "times"
    QUORUM = "quorum"
    AGREEMENT = "pass"
    RATE = "rate"
    SHARE_LOW = "share-low"
    SHARE_HIGH = "share-high"


NUMBER_LABELS: dict[NumberKind, Words] = {
    NumberKind.DAYS: _("Days until the step is done"),
    NumberKind.SPAN: _("Days that it lasts"),
    NumberKind.TIMES: _("Times published, at least"),
    NumberKind.QUORUM: _("Members present, at least"),
    NumberKind.AGREEMENT: _("Agreement needed, at least"),
    NumberKind.RATE: _("Rate needed, at least"),
    NumberKind.SHARE_LOW: _("Share from which it is considered"),
    NumberKind.SHARE_HIGH: _("Share from which it holds alone"),
}
TERMS = frozenset({NumberKind.DAYS, NumberKind.SPAN})
"""Numbers that are days and say how they are counted."""
COUNTS = TERMS | {NumberKind.TIMES}
"""Numbers that are whole; the others are percent."""


class Confidence(StrEnum):
    """How sure a number is; `confirmed` by an official with a document, the others from packs."""

    CONFIRMED = "confirmed"
    FOUND = "found"
    RECALLED = "recalled"
    UNKNOWN = "unknown"


UNKNOWN_WORD: Words = pgettext_lazy("number", "not known")
