"""What is written down of an inspection and of its visit, checked and cleaned."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold, nfc


@dataclass(frozen=True, slots=True)
class InspectionFacts:
    """What is to be inspected, and when; `planned_on` is None while no day is set.

    `decision` is the number of the paper that plans it, as it stands there.
    """

    year: int
    subject: str
    planned_on: date | None = None
    decision: str = ""

    def as_fields(self) -> dict[str, Any]:
        """Checked and cleaned values of the columns. Raises Invalid naming the first bad one."""
        subject = " ".join(nfc(self.subject).split())
        if not fold(subject):
            raise Invalid("inspection.subject", _("Say what is inspected."), field="subject")
        if not 2000 <= self.year <= 2200:
            raise Invalid("inspection.year", _("This year cannot be."), field="year")
        if self.planned_on and self.planned_on.year != self.year:
            raise Invalid(
                "inspection.day",
                _("The day lies in another year than the programme."),
                field="planned_on",
            )
        decision = nfc(self.decision).strip()
        return {
            "year": self.year,
            "subject": subject,
            "planned_on": self.planned_on,
            "decision": decision,
            "folded": fold(f"{subject} {decision}"),
        }


@dataclass(frozen=True, slots=True)
class VisitFacts:
    """A visit: when, who came (offices, not people), what was seen."""

    on: date
    came: str
    seen: str
    reference: str = ""

    def as_fields(self, *, today: date) -> dict[str, Any]:
        """Checked and cleaned values of the columns. Raises Invalid naming the first bad one."""
        came, seen = nfc(self.came).strip(), nfc(self.seen).strip()
        if self.on > today:
            raise Invalid(
                "visit.on", _("This day is still to come: record a visit after it."), field="on"
            )
        if not fold(came):
            raise Invalid("visit.came", _("Name the offices that came."), field="came")
        if not fold(seen):
            raise Invalid("visit.seen", _("Say what was seen."), field="seen")
        reference = nfc(self.reference).strip()
        return {"visited_on": self.on, "came": came, "seen": seen, "reference": reference}
