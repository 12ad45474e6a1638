"""Which group of a set a unit belongs to."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from thonmoi.criteria.models import Membership
from thonmoi.criteria.queries.shown import SetLine, SetView
from thonmoi.criteria.rules.grouping import NONE, is_told_apart
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import ancestors


def group_of(actor: Actor, unit_path: str, criteria_set: SetLine, on: date | None = None) -> str:
    """The group of a unit, or of the unit above it that has one, for a set; "" if not known.

    A set of a province whose units all lie in one region says so itself.
    """
    return groups_of(actor, [unit_path], criteria_set, on)[unit_path]


def is_in_no_group(actor: Actor, unit_path: str, criteria_set: SetView) -> bool:
    """Whether a set asks for something else of each group and nothing says which is the unit's."""
    if criteria_set.group:
        return False
    groups, default = criteria_set.groups, criteria_set.default_group
    return is_told_apart(criteria_set.group_kind, groups, default) and not group_of(
        actor, unit_path, criteria_set
    )


def groups_of(
    actor: Actor, unit_paths: Iterable[str], criteria_set: SetLine, on: date | None = None
) -> dict[str, str]:
    """`group_of` of many units at once, on a day (the working date)."""
    if criteria_set.group_kind in NONE:
        return dict.fromkeys(unit_paths, criteria_set.default_group)
    paths = set(unit_paths)
    day = on or clock.today()
    rows = Membership.objects.filter(
        Q(valid_from__lte=day),
        Q(valid_to=None) | Q(valid_to__gt=day),
        unit__path__in={above for path in paths for above in ancestors(path)},
        group_kind=criteria_set.group_kind,
    ).values_list("unit__path", "group")
    known = dict(rows)
    return {
        path: next(
            (known[above] for above in reversed(ancestors(path)) if above in known),
            criteria_set.group,
        )
        for path in paths
    }
