"""What was understood of a cell, and what its name says more of it."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from thonmoi.kernel.text import fold


@dataclass(frozen=True, slots=True)
class Asked:
    """What was understood of a cell; see `reading.Value` for the fields."""

    value: str | None = None
    high: str | None = None
    kind: str = ""
    direction: str = ""
    unit: str = ""
    rest: str = ""
    is_delegated: bool = False
    why: tuple[str, ...] = ()


def share_of(name: str, one: Asked) -> Asked:
    """A figure without a unit under the name of a share is read as a percentage, and doubted."""
    is_share = one.kind == "number" and not one.unit and fold(name).startswith(("ty le", "ti le"))
    if not is_share or one.value is None or Decimal(one.high or one.value) > 100:
        return one
    return replace(one, kind="percent", unit="%", why=(*one.why, "cell.share"))


def without_sign_of(name: str, one: Asked) -> Asked:
    """Where the name itself says in which direction it is meant, a missing sign is no doubt."""
    if "cell.no-sign" not in one.why:
        return one
    folded = fold(name)
    if re.search(r"toi thieu|it nhat|tro len", folded):
        direction = "at_least"
    elif re.search(r"toi da|khong qua|khong vuot", folded):
        direction = "at_most"
    else:
        return one
    return replace(one, direction=direction, why=tuple(w for w in one.why if w != "cell.no-sign"))
