"""Rules of the steering committee: positions, what a member can answer for, when it ends."""

from datetime import date
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid

COMMITTEE = "steering"
"""The kind of agency that has members."""


class Position(StrEnum):
    """A position in the committee; the order is that of the list."""

    HEAD = "head"
    STANDING = "standing"
    DEPUTY = "deputy"
    MEMBER = "member"


POSITION_LABELS: dict[Position, str | Promise] = {
    Position.HEAD: _("Head of the committee"),
    Position.STANDING: _("Standing deputy head"),
    Position.DEPUTY: _("Deputy head"),
    Position.MEMBER: _("Member"),
}
ORDER = list(Position)


def check_start(valid_from: date, today: date) -> None:
    """Invalid for a day that lies further ahead than a year: a mistyped one."""
    if (valid_from - today).days > 366:
        raise Invalid("member.from", _("The day lies too far ahead. Check it."), field="valid_from")


def check_end(valid_from: date, on: date) -> None:
    """Invalid for an end before the beginning."""
    if on < valid_from:
        raise Invalid("member.on", _("It cannot end before it began."), field="on")
