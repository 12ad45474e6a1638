"""The words of registrations: states, verdicts of divisions, decisions of the district."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise
PROCEDURE = "registration"
"""The kind of the procedure whose steps and days hold here."""


class RegistrationState(StrEnum):
    """Drafted by the commune, sent to be appraised and advised on, approved by the district."""

    DRAFT = "draft"
    SENT = "sent"
    APPROVED = "approved"


STATE_LABELS: dict[RegistrationState, Words] = {
    RegistrationState.DRAFT: pgettext_lazy("registration", "being drafted"),
    RegistrationState.SENT: pgettext_lazy("registration", "being appraised"),
    RegistrationState.APPROVED: pgettext_lazy("registration", "approved"),
}
STATE_LOOKS: dict[RegistrationState, str] = {
    RegistrationState.DRAFT: "todo",
    RegistrationState.SENT: "verify",
    RegistrationState.APPROVED: "met",
}


class Verdict(StrEnum):
    """What a division says of a content; `waiting` until it says something."""

    WAITING = "waiting"
    AGREE = "agree"
    DISAGREE = "disagree"
    CHANGE = "change"


VERDICT_LABELS: dict[Verdict, Words] = {
    Verdict.WAITING: pgettext_lazy("appraisal", "not appraised yet"),
    Verdict.AGREE: pgettext_lazy("appraisal", "agrees"),
    Verdict.DISAGREE: pgettext_lazy("appraisal", "does not agree"),
    Verdict.CHANGE: pgettext_lazy("appraisal", "asks for a change"),
}
VERDICT_LOOKS: dict[Verdict, str] = {
    Verdict.WAITING: "todo",
    Verdict.AGREE: "met",
    Verdict.DISAGREE: "not_met",
    Verdict.CHANGE: "risk",
}


class Adviser(StrEnum):
    """Who advises before the district decides (IV.4, V.1, V.2)."""

    FINANCE = "finance"
    OFFICE = "office"


ADVISER_LABELS: dict[Adviser, Words] = {
    Adviser.FINANCE: _("Finance division"),
    Adviser.OFFICE: _("Co-ordination office"),
}


class Outcome(StrEnum):
    """What the district decided on a content."""

    OPEN = "open"
    APPROVED = "approved"
    REFUSED = "refused"


OUTCOME_LABELS: dict[Outcome, Words] = {
    Outcome.OPEN: pgettext_lazy("content", "not decided yet"),
    Outcome.APPROVED: pgettext_lazy("content", "approved"),
    Outcome.REFUSED: pgettext_lazy("content", "not approved"),
}
OUTCOME_LOOKS: dict[Outcome, str] = {
    Outcome.OPEN: "todo",
    Outcome.APPROVED: "met",
    Outcome.REFUSED: "not_met",
}


class ContentKind(StrEnum):
    """What is to be done: a work of some kind, or a task without a work."""

    BUILD = "build"
    REPAIR = "repair"
    PURCHASE = "purchase"
    INSTALL = "install"
    TASK = "task"


KIND_LABELS: dict[ContentKind, Words] = {
    ContentKind.BUILD: pgettext_lazy("work", "new building"),
    ContentKind.REPAIR: pgettext_lazy("work", "repair"),
    ContentKind.PURCHASE: pgettext_lazy("work", "purchase"),
    ContentKind.INSTALL: pgettext_lazy("work", "installation"),
    ContentKind.TASK: _("task without a work"),
}
ACTIONS: dict[ContentKind, str] = {
    ContentKind.BUILD: "xây mới",
    ContentKind.REPAIR: "sửa chữa",
    ContentKind.PURCHASE: "mua sắm",
    ContentKind.INSTALL: "lắp đặt",
    ContentKind.TASK: "thực hiện",
}
"""Official words for what is done to an object; data, never translated."""
