"""What still waits when a period is closed, and what the step does to it; pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.monitoring.rules.states import PeriodState


class Wait(StrEnum):
    """What is not finished in a period: a sheet that has not come, or values by where they are."""

    SHEET = "sheet"
    ENTERING = "entering"
    CHAIR = "chair"
    RETURNED = "returned"
    DIVISION = "division"
    AGREEMENT = "agreement"


WAIT_LABELS: dict[Wait, str | Promise] = {
    Wait.SHEET: _("Communes that have not sent"),
    Wait.ENTERING: _("Values entered, not sent"),
    Wait.CHAIR: _("Values with the chair of the commune"),
    Wait.RETURNED: _("Values returned, being mended"),
    Wait.DIVISION: _("Values that no division has confirmed"),
    Wait.AGREEMENT: _("Figures of agencies to which the commune has not agreed"),
}
WAIT_HEADS: dict[Wait, str | Promise] = {
    Wait.ENTERING: pgettext_lazy("values", "Not sent"),
    Wait.CHAIR: pgettext_lazy("values", "With the chair"),
    Wait.RETURNED: pgettext_lazy("values", "Returned"),
    Wait.DIVISION: pgettext_lazy("values", "Not confirmed"),
    Wait.AGREEMENT: pgettext_lazy("values", "Not agreed to"),
}
_STOPPED = _("cannot be entered or sent any more, unless you open the period for that commune")
_KEPT = _("stay in the sheet of the commune and are not counted")
_GOES_ON = {
    Wait.CHAIR: _("go on: the chair still approves"),
    Wait.RETURNED: _("go on: they are mended and sent again"),
    Wait.DIVISION: _("go on: the divisions still decide"),
    Wait.AGREEMENT: _("go on: the commune still agrees"),
}
_ENDS: dict[Wait, str | Promise] = {
    Wait.SHEET: _STOPPED,
    Wait.ENTERING: _KEPT,
    Wait.CHAIR: _("stay unapproved; divisions do not get them"),
    Wait.RETURNED: _("stay returned; the last confirmed value holds"),
    Wait.DIVISION: _("stay unconfirmed; the last confirmed value holds"),
    Wait.AGREEMENT: _("stay without agreement and are not counted"),
}


@dataclass(frozen=True, slots=True)
class Fate:
    """How many of a kind wait, what a step does to them, whether it cuts them off."""

    wait: Wait
    count: int
    words: str | Promise
    is_cut: bool

    @property
    def label(self) -> str | Promise:
        return WAIT_LABELS[self.wait]

    @property
    def head(self) -> str | Promise:
        """The same in a few words, over a column."""
        return WAIT_HEADS.get(self.wait, self.label)


def fates(wanted: PeriodState, counts: Mapping[Wait, int]) -> list[Fate]:
    """What happens to everything that waits when a period becomes closing or closed."""
    on = _GOES_ON if wanted is PeriodState.CLOSING else {}
    return [
        Fate(wait, counts[wait], on.get(wait, _ENDS[wait]), wait not in on)
        for wait in Wait
        if counts.get(wait)
    ]
