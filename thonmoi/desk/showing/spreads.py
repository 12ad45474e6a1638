"""The spread between communes as lines of a table with a small drawing each."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from thonmoi.desk.showing.spread_cards import Box, Card, Line
from thonmoi.desk.spreading import Moment, SetSpread
from thonmoi.kernel.numbers import format_number
from thonmoi.monitoring.rules import Spread
from thonmoi.monitoring.rules.spreading import FEWEST

LEFT, RIGHT = 6, 174


def cards(found: Iterable[SetSpread]) -> list[Card]:
    """A card for each set."""
    return [
        Card(
            one,
            tuple(_line(m, len(one.set.criteria)) for m in one.moments if m.spread),
            _words(one),
        )
        for one in found
    ]


def _words(one: SetSpread) -> str:
    if one.now is None:
        return _(
            "Something is known of %(known)s of %(all)s communes: of fewer than %(fewest)s no "
            "spread is spoken of."
        ) % {"known": one.known, "all": one.communes, "fewest": FEWEST}
    if one.before is None or one.before.spread is None:
        return _("Too little was known at the ends of earlier quarters to speak of a trend.")
    then, now = one.before.spread.range, one.now.range
    said = {
        "then": format_number(then),
        "now": format_number(now),
        "day": f"{one.before.on:%d/%m/%Y}",
    }
    if now < then:
        return _("Communes came closer: %(then)s criteria apart on %(day)s, %(now)s now.") % said
    if now > then:
        return _("Communes grew apart: %(then)s criteria on %(day)s, %(now)s now.") % said
    return _("As far apart as on %(day)s: %(now)s criteria.") % said


def _line(one: Moment, total: int) -> Line:
    found = one.spread
    assert found is not None
    figures = (found.low, found.first, found.median, found.third, found.high)
    return Line(
        one.on,
        tuple(format_number(f) for f in figures),
        format_number(found.range),
        _box(found, total),
    )


def _box(found: Spread, total: int) -> Box:
    def at(value: object) -> int:
        return LEFT + int((RIGHT - LEFT) * value / total)  # type: ignore[operator]  # has a total

    return Box(*(at(v) for v in (found.low, found.first, found.median, found.third, found.high)))
