"""Checks of what people type about a dossier. Pure."""

from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.text import nfc
from thonmoi.recognition.rules.words import DossierState

FIRST = date(2010, 1, 1)


def require_open(state: DossierState) -> None:
    """Raise Conflict for a dossier that has come to its end."""
    if state is not DossierState.OPEN:
        raise Conflict("dossier.closed", _("This dossier has come to its end."))


def past(day: date, today: date, name: str = "on") -> date:
    """The day; Invalid where it is still to come or cannot be."""
    if day > today:
        raise Invalid("dossier.future", _("This day lies in the future."), field=name)
    if day < FIRST:
        raise Invalid("dossier.long-ago", _("Check the year."), field=name)
    return day


def said(text: str, name: str, sentence: str | Promise, most: int = 4000) -> str:
    """The text, trimmed; Invalid with the sentence where nothing was said."""
    found = nfc(text).strip()
    if not found:
        raise Invalid(f"dossier.{name}", sentence, field=name)
    return found[:most]


def check_meeting(members: int, present: int, agreed: int) -> None:
    """Raise Invalid where more are counted than there are."""
    if not 0 < members <= 10_000:
        raise Invalid("meeting.members", _("Say how many members there are."), field="members")
    if not 0 < present <= members:
        text = _("Between one and all of the members were present.")
        raise Invalid("meeting.present", text, field="present")
    if not 0 <= agreed <= present:
        text = _("Not more can agree than were present.")
        raise Invalid("meeting.agreed", text, field="agreed")
