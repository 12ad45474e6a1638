"""Targets of a plan with the state that today's figure gives them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.criteria.rules.comparing import Reach
from thonmoi.desk.places import clause
from thonmoi.desk.queries.targets import TargetRow
from thonmoi.kernel.numbers import format_percent
from thonmoi.plans.rules import REACH_LOOKS


@dataclass(frozen=True, slots=True)
class Line:
    target: TargetRow
    state: str
    word: str | Promise
    href: str


def lines(found: Iterable[TargetRow]) -> list[Line]:
    """The rows of the table of targets."""
    return [_line(one) for one in found]


def _line(one: TargetRow) -> Line:
    state, word = REACH_LOOKS[one.reach] if one.reach else ("none", _("No data"))
    if one.reach in (Reach.SHORT, Reach.PERSON) and one.share is not None:
        word = _("%(share)s of the way") % {"share": format_percent(one.share)}
    return Line(one, state, word, clause(one.plan_id, one.clause_path))
