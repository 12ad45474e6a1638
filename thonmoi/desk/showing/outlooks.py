"""Forecasts, what fell back and the way to the next level, in words (S-07, S-11, S-13)."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from thonmoi.desk.showing.levels import level_words
from thonmoi.desk.showing.looks import Fall, Look, Way
from thonmoi.monitoring.queries.fallen import Fallen
from thonmoi.monitoring.queries.ladders import Gap
from thonmoi.monitoring.queries.shown import UnitStatus
from thonmoi.monitoring.rules import Forecast, Outlook

_LOOKS: dict[Outlook, tuple[str, str | Promise]] = {
    Outlook.REACHED: ("met", gettext_lazy("All criteria met")),
    Outlook.ON_COURSE: ("todo", gettext_lazy("On course")),
    Outlook.AT_RISK: ("risk", gettext_lazy("At risk")),
    Outlook.LATE: ("late", pgettext_lazy("forecast", "Late")),
    Outlook.UNKNOWN: ("none", gettext_lazy("Too early to say")),
}


def look(one: Forecast | None, status: UnitStatus) -> Look | None:
    """The forecast of a commune; None for one without a target."""
    if one is None or status.aim is None:
        return None
    state, word = _LOOKS[one.outlook]
    return Look(state, word, _why(one, status))


def falls(found: Iterable[Fallen]) -> list[Fall]:
    """The rows of the table."""
    return [Fall(one, level_words(one.title.level)) for one in found]


def way(gap: Gap | None) -> Way | None:
    """What stands between a commune and the next level; None at the top and without a title."""
    if gap is None:
        return None
    names = {c.code: c.name for c in gap.set.criteria} if gap.set else {}
    unmet = tuple((one.code, names[one.code]) for one in gap.not_met)
    return Way(gap, level_words(gap.level), tuple(str(s.standing) for s in gap.standings), unmet)


def _why(one: Forecast, status: UnitStatus) -> str:
    if one.outlook is Outlook.LATE and one.since is None:
        return _("The year of the target is over.")
    if one.outlook is Outlook.UNKNOWN:
        return _("A forecast needs standings known for 30 days.")
    if one.expected is None or one.since is None:
        return ""
    return _("At an even pace since %(day)s, %(expected)s of %(total)s should be met by now.") % {
        "day": f"{one.since:%d/%m/%Y}",
        "expected": one.expected,
        "total": status.total,
    }
