"""What hamlets say to their commune, in words: how many meet their set, where each stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import LEVEL_LABELS, Level
from thonmoi.monitoring.queries.beside import Beside
from thonmoi.monitoring.queries.hamlets import Tally
from thonmoi.monitoring.queries.standings import Held, UnitStatus

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Line:
    """A hamlet in a list: its level, how far it is, its source."""

    name: str
    href: str
    level: Words
    words: Words
    state: str
    source: str


@dataclass(frozen=True, slots=True)
class Fed:
    """What hamlets say to a criterion of their commune: information, never a conclusion."""

    words: str
    lines: tuple[Line, ...]


def lines(found: Iterable[UnitStatus]) -> list[Line]:
    """Hamlets as rows."""
    return [line(one) for one in found]


def line(one: UnitStatus) -> Line:
    """One hamlet: met where it holds the level or meets every criterion of its set."""
    held = one.aim or one.title
    state = "met" if one.meets_its_set else "no_data" if one.met is None else "not_met"
    return Line(
        str(one.unit),
        reverse("hamlet", args=[one.unit.code]),
        LEVEL_LABELS[Level(held.level)] if held else "",
        _progress(one),
        state,
        held.source if held else "",
    )


def fed(tally: Tally) -> Fed:
    """ "3/4 hamlets meet their set", with each of them."""
    told = _("%(met)s/%(total)s hamlets meet their set") % {
        "met": tally.met,
        "total": tally.total,
    }
    if tally.unknown:
        told += ", " + _("of %(n)s not everything was concluded") % {"n": tally.unknown}
    return Fed(told, tuple(lines(tally.hamlets)))


def _progress(one: UnitStatus) -> str:
    if one.title is not None:
        return _("recognised") if one.title.is_confirmed else _("recognised as the plan says")
    if one.set is None:
        return _("no text of the set yet")
    if one.met is None:
        return _("nothing concluded yet")
    return _("%(met)s/%(total)s criteria") % {"met": one.met, "total": one.total}


@dataclass(frozen=True, slots=True)
class TitleBeside:
    """A title beside a target: the level it gives, and what its own set says."""

    title: Held
    set: SetView
    level: Words
    words: str


def title_beside(found: Beside | None) -> TitleBeside | None:
    """The line of a commune that is judged by another set than that of its title."""
    if found is None:
        return None
    words = _("%(met)s/%(total)s criteria met by the set of the title") % {
        "met": found.met,
        "total": found.total,
    }
    if found.unknown:
        words += ", " + _("nothing concluded on %(n)s") % {"n": found.unknown}
    return TitleBeside(found.title, found.set, LEVEL_LABELS[Level(found.title.level)], words)
