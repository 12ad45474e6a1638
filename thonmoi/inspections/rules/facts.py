"""What is written down of an inspection, checked and cleaned."""

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
