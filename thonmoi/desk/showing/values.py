"""The values of indicators on two days, as rows of a table."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.desk.queries.values import Pair, Values, ValuesPage
from thonmoi.kernel.numbers import format_number
from thonmoi.monitoring import cells
from thonmoi.monitoring.rules.knowing import Known
from thonmoi.ui.words import STATES

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Shown:
    """A value with its own day and the day on which it was sent in or confirmed."""

    value: Words
    on: date
    said_on: date
    is_simulated: bool


@dataclass(frozen=True, slots=True)
class Row:
    """An indicator: what was reported, what was confirmed, each then and now."""

    code: str
    name: str
    criterion: str
    reported: tuple[Shown | None, Shown | None]
    reported_by: str
    verified: tuple[Shown | None, Shown | None]
    verified_by: str


def tables(page: ValuesPage) -> list[dict[str, object]]:
    """The rows that differ between the days, those that do not, how many nothing is known of."""
    changed = [_row(one) for one in page.rows if one.is_changed]
    same = [_row(one) for one in page.rows if one.is_known and not one.is_changed]
    return [
        {"key": "changed", "title": _("Indicators that changed"), "rows": changed, "open": True},
        {"key": "same", "title": _("Indicators that did not change"), "rows": same},
    ]


def unknown(page: ValuesPage) -> int:
    """Of how many indicators nothing was known on either day."""
    return sum(not one.is_known for one in page.rows)


def _row(one: Values) -> Row:
    return Row(
        one.indicator.code,
        one.indicator.name,
        str(one.criterion),
        (_shown(one, one.reported.then), _shown(one, one.reported.now)),
        _by(one, one.reported),
        (_shown(one, one.verified.then), _shown(one, one.verified.now)),
        _by(one, one.verified),
    )


def _shown(one: Values, known: Known | None) -> Shown | None:
    if known is None:
        return None
    na = STATES["not_applicable"].word
    value = na if known.is_not_applicable else cells.shown(one.indicator.rule, known.value)
    return Shown(value, known.on, known.said_on, known.is_simulated)


def _by(one: Values, pair: Pair) -> str:
    """ "+1,2" or "-3" where both are figures and differ."""
    difference = pair.difference if one.is_numeric else None
    if not difference:
        return ""
    return ("+" if difference > 0 else "") + format_number(difference)
