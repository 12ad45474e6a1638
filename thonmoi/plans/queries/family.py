"""A plan's parent and the plans under it."""

from dataclasses import dataclass

from thonmoi.kernel.access import Actor
from thonmoi.plans.models import Plan
from thonmoi.plans.queries._visible import visible


@dataclass(frozen=True, slots=True)
class Kin:
    """A plan beside another one: its key, whose it is, its year and number ("" without)."""

    pk: int
    unit: str
    issuer: str
    year: int
    number: str


@dataclass(frozen=True, slots=True)
class Family:
    """`parent` is None where the plan stands under none that the actor sees."""

    parent: Kin | None
    children: tuple[Kin, ...]

    def __bool__(self) -> bool:
        return self.parent is not None or bool(self.children)


def family(actor: Actor, pk: int) -> Family:
    """The plan above a plan and those under it, as far as the actor sees them: two questions."""
    rows = visible(actor).select_related("unit", "document")
    above = rows.filter(children=pk).first()
    below = rows.filter(parent=pk).order_by("unit__sort_key", "-year", "pk")
    return Family(_kin(above) if above else None, tuple(map(_kin, below)))


def _kin(row: Plan) -> Kin:
    return Kin(row.pk, str(row.unit), row.issuer_text, row.year, row.document.number)
