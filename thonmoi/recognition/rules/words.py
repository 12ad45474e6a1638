"""The words of recognition: how a dossier stands, how a report is published, what is said of it."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise


class DossierState(StrEnum):
    OPEN = "open"
    RECOGNISED = "recognised"
    DROPPED = "dropped"


DOSSIER_LABELS: dict[DossierState, Words] = {
    DossierState.OPEN: pgettext_lazy("dossier", "Under way"),
    DossierState.RECOGNISED: pgettext_lazy("dossier", "Recognised"),
    DossierState.DROPPED: pgettext_lazy("dossier", "Stopped"),
}


class StageState(StrEnum):
    """Where a step is: done, left out, under way, or waiting for the one before it."""

    DONE = "done"
    SKIPPED = "skipped"
    NOW = "now"
    WAITING = "waiting"


STAGE_LABELS: dict[StageState, Words] = {
    StageState.DONE: pgettext_lazy("step", "Done"),
    StageState.SKIPPED: pgettext_lazy("step", "Left out"),
    StageState.NOW: pgettext_lazy("step", "Under way"),
    StageState.WAITING: pgettext_lazy("step", "Not begun"),
}


class Way(StrEnum):
    """How a commune publishes its report."""

    POSTED = "posted"
    HALL = "hall"
    RADIO = "radio"
    PAGE = "page"


WAY_LABELS: dict[Way, Words] = {
    Way.POSTED: _("Posted at the committee's seat"),
    Way.HALL: _("Posted at a hamlet's hall"),
    Way.RADIO: _("Read on the commune's radio"),
    Way.PAGE: _("On the commune's page"),
}
WAY_WORDS: dict[Way, str] = {
    Way.POSTED: "niêm yết tại trụ sở Ủy ban nhân dân xã",
    Way.HALL: "niêm yết tại nhà văn hóa ấp",
    Way.RADIO: "đọc trên hệ thống truyền thanh xã",
    Way.PAGE: "đăng trên trang thông tin của xã",
}
"""The same in documents."""


class Outcome(StrEnum):
    """What a division says of a criterion."""

    CONFIRMED = "confirmed"
    DISSENT = "dissent"


OUTCOME_LABELS: dict[Outcome, Words] = {
    Outcome.CONFIRMED: pgettext_lazy("criterion", "Confirmed as met"),
    Outcome.DISSENT: pgettext_lazy("criterion", "Not agreed"),
}

REPORT, CONSULT, DOSSIER, VERIFY, SURVEY, DECIDE = (
    "report", "consult", "dossier", "verify", "survey", "decide",
)  # fmt: skip
"""Codes of the steps of a procedure of recognition whose work the program itself knows."""
SHORT_LABELS: dict[str, Words] = {
    REPORT: pgettext_lazy("step", "Report"),
    CONSULT: pgettext_lazy("step", "Opinions"),
    "vote": pgettext_lazy("step", "Commune's vote"),
    DOSSIER: pgettext_lazy("step", "Dossier"),
    VERIFY: pgettext_lazy("step", "Verification"),
    SURVEY: pgettext_lazy("step", "Survey"),
    "district": pgettext_lazy("step", "District"),
    "appraise": pgettext_lazy("step", "Appraisal"),
    "council": pgettext_lazy("step", "Council"),
    DECIDE: pgettext_lazy("step", "Decision"),
    "announce": pgettext_lazy("step", "Announcement"),
}
"""Few words for the chain above a dossier; a step of another code shows its own name."""
CRITERIA, SATISFACTION, DEBT, SECURITY = "criteria", "satisfaction", "debt", "security"
"""Codes of the conditions that the program can say something of."""
