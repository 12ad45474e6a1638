"""Dated rows of a work, checked before they are kept. Pure."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.funding.rules.facts import money
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import nfc


def require_order(days: Mapping[int, date], order: int, on: date) -> None:
    """Raises Invalid where a day contradicts those of the steps before and after (by order)."""
    before = [day for place, day in days.items() if place < order]
    after = [day for place, day in days.items() if place > order]
    if any(day > on for day in before) or any(day < on for day in after):
        raise Invalid(
            "stage.order",
            _("This day contradicts the days of other steps: each follows the one before."),
            field="on",
        )


@dataclass(frozen=True, slots=True)
class AcceptanceFacts:
    """What was accepted: `value` in đồng, of which nature of capital."""

    part: str
    on: date
    value: int
    nature: str
    is_whole: bool = False
    paper: str = ""
    remark: str = ""

    def as_fields(self) -> dict[str, object]:
        """Cleaned field values. Raises Invalid without part, paper or a value above nothing."""
        part, paper = nfc(self.part).strip(), nfc(self.paper).strip()
        if not part:
            raise Invalid("acceptance.part", _("Say what was accepted."), field="part")
        if not paper:
            raise Invalid("acceptance.paper", _("Name the minutes of acceptance."), field="paper")
        if self.value <= 0:
            raise Invalid("project.money", _("Check this amount of đồng."), field="value")
        money(self.value, "value")
        return {**asdict(self), "part": part, "paper": paper}
