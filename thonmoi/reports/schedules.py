"""When reports are due, pure: days counted from the last month of a period, who sends them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.periods import Period
from thonmoi.kernel.text import nfc
from thonmoi.reports import rules
from thonmoi.reports.rules import ReportKind


class Sender(StrEnum):
    """Whose report it is: the office's own, or the communes'."""

    OFFICE = "office"
    COMMUNE = "commune"


SENDER_LABELS = {Sender.OFFICE: _("The office's report"), Sender.COMMUNE: _("Communes' reports")}
MONTH_WORDS = {
    -1: _("the month before the last of the period"),
    0: _("the last month of the period"),
    1: _("the month after the period"),
    2: _("the second month after the period"),
}


@dataclass(frozen=True, slots=True)
class ScheduleFacts:
    """When a kind of report is due; a day that no document sets is None and never late."""

    kind: ReportKind
    sender: Sender
    cut_off_day: int | None = None
    cut_off_months: int = 0
    due_day: int | None = None
    due_months: int = 0
    basis: str = ""
    receivers: str = ""
    confidence: str = "found"
    valid_from: date | None = None

    def as_fields(self) -> dict[str, object]:
        """Checked and cleaned values. Raises Invalid naming the first bad field."""
        if self.sender is Sender.COMMUNE and self.kind not in rules.COMMUNES_REPORT:
            raise Invalid(
                "schedule.sender",
                _("Communes report half-yearly and yearly (the plan's V.6). Nothing else is due."),
                field="kind",
            )
        for name in ("cut_off", "due"):
            day, months = getattr(self, f"{name}_day"), getattr(self, f"{name}_months")
            if day is not None and not (1 <= day <= 31 and months in MONTH_WORDS):
                raise Invalid("schedule.day", _("This day cannot be."), field=f"{name}_day")
        if (self.cut_off_day or self.due_day) and not self.basis.strip():
            raise Invalid(
                "schedule.basis",
                _("Name the paper and clause that sets these days."),
                field="basis",
            )
        lines = (" ".join(line.split()) for line in nfc(self.receivers).splitlines())
        return {
            "kind": self.kind,
            "sender": self.sender,
            "cut_off_day": self.cut_off_day,
            "cut_off_months": self.cut_off_months,
            "due_day": self.due_day,
            "due_months": self.due_months,
            "basis": " ".join(nfc(self.basis).split()),
            "receivers": "\n".join(line for line in lines if line),
            "confidence": self.confidence,
            "valid_from": self.valid_from,
        }


def day_of(period: Period, months: int, day: int | None) -> date | None:
    """The day that a schedule means for a period; the last of its month where it is shorter."""
    if day is None:
        return None
    last = period.end - timedelta(days=1)
    month = last.year * 12 + last.month - 1 + months
    year, month = divmod(month, 12)
    return date(year, month + 1, min(day, monthrange(year, month + 1)[1]))
