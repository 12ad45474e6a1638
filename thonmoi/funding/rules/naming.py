"""Names of works and of their parts. Pure."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.plans.rules import figure

MOST_NAME = 300


def name_of(action: str, quantity: Decimal | None, thing: str, where: str) -> str:
    """``Xây mới 01 nhà văn hóa ấp, Ấp Ân Lợi``."""
    count = figure(quantity, "") if quantity is not None else ""
    what = " ".join(part for part in (action, count, thing) if part)
    whole = f"{what}, {where}" if where else what
    return (whole[:1].upper() + whole[1:])[:MOST_NAME]


def part_name(name: str, site: str) -> str:
    """The name of the part of a work at a hamlet."""
    return f"{name[: MOST_NAME - len(site) - 2]}, {site}"


def share_of(quantity: Decimal | None, parts: int) -> Decimal | None:
    """What each part has of a quantity; None where it does not divide into whole pieces.

    Raises Invalid where there are more parts than pieces.
    """
    if quantity is None:
        return None
    if parts > quantity:
        raise Invalid(
            "project.too-many",
            _("The work has fewer pieces than hamlets were chosen."),
            field="sites",
        )
    each = quantity / parts
    return each if each == each.to_integral_value() else None
