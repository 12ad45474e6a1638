"""What of a work or a criterion is otherwise than a proposal says, in words. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Figure = int | str | Promise | None


class Aspect(StrEnum):
    """What of a work or a criterion is otherwise."""

    BUDGET = "budget"
    ALLOTTED = "allotted"
    STATE = "state"
    NEW = "new"
    GONE = "gone"


ASPECT_LABELS: dict[Aspect, str | Promise] = {
    Aspect.BUDGET: _("Estimate"),
    Aspect.ALLOTTED: pgettext_lazy("priority", "Allotted before"),
    Aspect.STATE: _("State"),
    Aspect.NEW: _("New since"),
    Aspect.GONE: _("No longer open"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing of a commune: what it was and is; amounts in đồng, None: none known."""

    unit_id: int
    what: str
    aspect: Aspect
    was: Figure = None
    now: Figure = None

    @property
    def is_money(self) -> bool:
        return self.aspect in (Aspect.BUDGET, Aspect.ALLOTTED)

    @property
    def label(self) -> str | Promise:
        return ASPECT_LABELS[self.aspect]
