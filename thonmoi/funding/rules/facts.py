"""What a person says of a work, checked before it is kept. Pure."""

from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from thonmoi.funding.rules.places import position
from thonmoi.funding.rules.words import Kind
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold, nfc

MOST_MONEY = 10**15
"""No single amount of a commune's programme reaches a million billions of đồng."""


def money(value: int | None, field: str) -> int | None:
    """An amount in đồng. Raises Invalid for what is below nothing or absurdly large."""
    if value is not None and not 0 <= value <= MOST_MONEY:
        raise Invalid("project.money", _("Check this amount of đồng."), field=field)
    return value


def past(on: date, today: date, field: str = "on") -> date:
    """A day that has come. Raises Invalid for one in the future."""
    if on > today:
        raise Invalid("project.future", _("This day lies in the future."), field=field)
    return on


@dataclass(frozen=True, slots=True)
class ProjectFacts:
    """A work as it is typed: `budget` in đồng, `quantity` in `unit_text`."""

    name: str
    kind: Kind
    object: str = ""
    quantity: Decimal | None = None
    unit_text: str = ""
    place_text: str = ""
    budget: int | None = None
    starts: date | None = None
    due: date | None = None
    code: str = ""
    position: str = ""

    def as_fields(self) -> dict[str, object]:
        """Cleaned field values with the folded text. Raises Invalid for what cannot be."""
        name = nfc(self.name).strip()
        if not name:
            raise Invalid("project.name", _("Give the work a name."), field="name")
        if self.quantity is not None and not 0 < self.quantity < 10**9:
            raise Invalid("project.quantity", _("Check the quantity."), field="quantity")
        if self.starts and self.due and self.due < self.starts:
            raise Invalid("project.due", _("The work cannot be due before it starts."), field="due")
        money(self.budget, "budget")
        folded = fold(f"{name} {self.object} {self.place_text} {self.code}")
        north, east = position(self.position)
        fields = asdict(self) | {"kind": str(self.kind), "name": name, "folded": folded}
        del fields["position"]
        return fields | {"latitude": north, "longitude": east}
