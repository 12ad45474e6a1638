"""Pure: the factors that a person may accept for a row or a column counted in another unit."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.kernel.numbers import format_number
from thonmoi.mappings import counting
from thonmoi.mappings.naming import Names
from thonmoi.mappings.rules import Mark

SHARE = "100"
"""What turns 0.95 into 95%: where a file does not say which cells show a percentage."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A factor as it is kept, and what it does in words."""

    factor: str
    words: str | Promise


def offers(mark: Mark, names: Names, *, is_plain: bool) -> list[Offer]:
    """The factors for a line; `is_plain`: its file keeps no formats of cells (.xls, .ods, .csv)."""
    theirs, ours = mark.unit_text, names.counts.get(mark.thing, "")
    if not ours:
        return []
    by = counting.factor(theirs, ours) if counting.differ(theirs, ours) else None
    if by is not None:
        said = {"by": _shown(by), "theirs": theirs, "ours": ours}
        return [Offer(f"{by.normalize():f}", _("× %(by)s: %(theirs)s → %(ours)s") % said)]
    if is_plain and counting.plain(ours)[0] == "%":
        return [Offer(SHARE, _("× 100: 0,95 in the file is 95%"))]
    return []


def open_units(mark: Mark, names: Names) -> str:
    """The unit of ours that figures of a line are not turned into yet; "" where all is well."""
    ours = names.counts.get(mark.thing, "")
    return ours if counting.differ(mark.unit_text, ours) and not mark.factor else ""


def _shown(by: Decimal) -> str:
    return format_number(by.normalize(), grouping=False)
