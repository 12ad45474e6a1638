"""Activities: what kinds there are, and what is written down of one (S-32, S-59)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold, nfc
from thonmoi.registers.rules.people import check_people

MOST_SESSIONS = 10_000


class ActivityKind(StrEnum):
    COMMUNICATION = "communication"
    TRAINING = "training"
    CAMPAIGN = "campaign"
    WORKSHOP = "workshop"
    EMULATION = "emulation"
    MEETING = "meeting"
    OTHER = "other"


ACTIVITY_LABELS: dict[ActivityKind, str | Promise] = {
    ActivityKind.COMMUNICATION: _("communication and persuasion"),
    ActivityKind.TRAINING: _("training"),
    ActivityKind.CAMPAIGN: _("joint clean-up or building day"),
    ActivityKind.WORKSHOP: _("workshop or talk"),
    ActivityKind.EMULATION: _("emulation, praising examples"),
    ActivityKind.MEETING: pgettext_lazy("activity", "meeting of residents"),
    ActivityKind.OTHER: pgettext_lazy("kind", "other"),
}


@dataclass(frozen=True, slots=True)
class ActivityFacts:
    """One activity: `sessions` is how many times it was held; people are counted where known."""

    kind: ActivityKind
    on: date
    what: str
    sessions: int = 1
    people: int | None = None
    women: int | None = None
    reference: str = ""
    remark: str = ""

    def as_fields(self, *, today: date) -> dict[str, Any]:
        """Checked and cleaned values of the columns. Raises Invalid naming the first bad one."""
        what = " ".join(nfc(self.what).split())
        if not fold(what):
            raise Invalid("activity.what", _("Say in a few words what was done."), field="what")
        if self.on > today:
            raise Invalid(
                "activity.on",
                _("This day is still to come: log an activity once it was held."),
                field="on",
            )
        if not 1 <= self.sessions <= MOST_SESSIONS:
            raise Invalid(
                "activity.sessions", _("Count the sessions, 1 or more."), field="sessions"
            )
        check_people(self.people, self.women, field="women")
        texts = {name: nfc(getattr(self, name)).strip() for name in ("reference", "remark")}
        plain = ("kind", "on", "sessions", "people", "women")
        values = {name: getattr(self, name) for name in plain}
        return {"what": what, "folded": fold(f"{what} {texts['reference']}"), **texts, **values}


def quarter(day: date) -> int:
    """The quarter of a day, 1 to 4."""
    return (day.month + 2) // 3
