"""What the minutes of a visit say."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold, nfc


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
