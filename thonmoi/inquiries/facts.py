"""What is written down of an inquiry and of a question, checked and cleaned."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.inquiries import rules
from thonmoi.inquiries.rules import QuestionKind
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold, nfc


@dataclass(frozen=True, slots=True)
class InquiryFacts:
    """What is asked for, by when (aware, to the minute), by which paper."""

    title: str
    due_at: datetime
    guidance: str = ""
    basis: str = ""

    def as_fields(self, *, now: datetime) -> dict[str, Any]:
        """Checked and cleaned values of the columns; `now` in the working date."""
        title = " ".join(nfc(self.title).split())
        if not fold(title):
            raise Invalid("inquiry.title", _("Say in a line what is asked for."), field="title")
        check_deadline(self.due_at, now)
        return {
            "title": title,
            "due_at": self.due_at,
            "guidance": nfc(self.guidance).strip(),
            "basis": " ".join(nfc(self.basis).split()),
        }


def check_deadline(due_at: datetime, now: datetime) -> None:
    """Raise Invalid for a deadline that has passed already."""
    if due_at <= now:
        raise Invalid(
            "inquiry.due", _("Give a day and hour that are still to come."), field="due_on"
        )


@dataclass(frozen=True, slots=True)
class QuestionFacts:
    """A question as written."""

    kind: QuestionKind
    text: str
    hint: str = ""
    unit_word: str = ""
    options: str = ""
    is_required: bool = True

    def as_fields(self) -> dict[str, Any]:
        """Checked and cleaned values of the columns. Raises Invalid naming the first bad one."""
        text = " ".join(nfc(self.text).split())
        if not fold(text):
            raise Invalid("question.text", _("Write the question."), field="text")
        return {
            "kind": self.kind,
            "text": text,
            "hint": " ".join(nfc(self.hint).split()),
            "unit_word": nfc(self.unit_word).strip() if self.kind in rules.SUMMED else "",
            "options": rules.clean_options(self.kind, self.options),
            "is_required": self.is_required,
        }
