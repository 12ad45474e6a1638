"""What somebody raises, asks or remarks, checked and cleaned. Pure."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold, nfc


def said(text: str, field: str) -> str:
    """Cleaned words. Raises Invalid where there are none."""
    cleaned = nfc(text).strip()
    if not fold(cleaned):
        raise Invalid("voice.empty", _("Write it in a sentence or two."), field=field)
    return cleaned


def coming(day: date | None, today: date) -> date | None:
    """A day until which something is asked. Raises Invalid for one that passed."""
    if day and day < today:
        raise Invalid("voice.due", _("Give a day that is still to come."), field="due")
    return day


@dataclass(frozen=True, slots=True)
class VoiceFacts:
    """A subject in a line, and what there is to say of it."""

    subject: str
    text: str

    def as_fields(self) -> dict[str, Any]:
        """Checked and cleaned values of the columns. Raises Invalid naming the first bad one."""
        subject = " ".join(said(self.subject, "subject").split())
        text = said(self.text, "text")
        return {"subject": subject, "text": text, "folded": fold(f"{subject} {text}")}
