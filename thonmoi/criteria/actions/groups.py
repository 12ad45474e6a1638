"""Putting units into the groups that sets tell apart, by a dated decision; ending that."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Protocol

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create_many
from thonmoi.criteria import rules
from thonmoi.criteria.models import Membership, SetGroup
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid, NotFound
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.units.models import Unit


class Area(Protocol):
    """The area whose office records the decision."""

    @property
    def unit_path(self) -> str: ...


@action(
    P.GROUP_ASSIGN,
    says=_("Recorded the groups of units in {target}"),
    doors=(Door.PAGE, Door.NESTED),
)
def assign_groups(
    area: Area,
    *,
    by: Actor,
    kind: str,
    chosen: Mapping[str, str],
    document: Document,
    valid_from: date,
    seen: Mapping[str, str] | None = None,
) -> list[Membership]:
    """Put units (by path) into groups of a kind by a document from a day; returns what changed.

    What held before ends on that day and stays as history; a group that a unit has already is
    left as it is. `seen` is the group that the person saw of each unit: another one by now is
    a Conflict. Raises NotFound for a unit of another area, Invalid for a group that no set
    of the kind has, a day on which a unit does not exist, or where nothing changes, Conflict
    where something later was recorded of a unit.
    """
    _refuse_unknown_groups(kind, chosen.values())
    units = _units(area, chosen, valid_from)
    held = _holding(units, kind, valid_from)
    now = {path: r.group for path, rows in held.items() for r in rows if r.valid_to is None}
    if seen is not None and any(now.get(path, "") != seen.get(path, "") for path in chosen):
        raise _changed()
    moved = rules.moves(now, chosen)
    if not moved:
        raise Invalid("group.none", _("Nothing changes: every unit has this group already."))
    for move in moved:
        for one in held[move.unit]:
            change(one, expect={"valid_to": one.valid_to}, valid_to=valid_from)
    return _create(
        {
            "unit": units[move.unit],
            "group_kind": kind,
            "group": move.after,
            "document": document,
            "valid_from": valid_from,
        }
        for move in moved
    )


@action(P.GROUP_END, says=_("Ended the group of {target}"), doors=(Door.PAGE,))
def end_group(membership: Membership, *, by: Actor, on: date, note: str = "") -> Membership:
    """End a unit's group from a day on: then it has none; returns the row, which stays.

    Raises Conflict where it has ended, Invalid for a day before it began.
    """
    if on < membership.valid_from:
        raise Invalid("group.on", _("A group cannot end before it began."), field="on")
    return change(membership, expect={"valid_to": None}, valid_to=on)


def _refuse_unknown_groups(kind: str, groups: Iterable[str]) -> None:
    known = set(
        SetGroup.objects.filter(criteria_set__group_kind=kind)
        .exclude(criteria_set__state=rules.SetState.RETIRED)
        .values_list("code", flat=True)
    )
    if not known:
        raise NotFound("group.kind", _("No criteria set tells units apart in this way."))
    if strange := {one for one in groups if one} - known:
        raise Invalid(
            "group.unknown",
            _("No set has the group “%(group)s”.") % {"group": min(strange)[:40]},
        )


def _units(area: Area, chosen: Mapping[str, str], day: date) -> dict[str, Unit]:
    """Rows of the units by path; each must lie in the area and exist on the day."""
    found = {unit.path: unit for unit in Unit.objects.filter(path__in=list(chosen))}
    if set(found) != set(chosen) or any(not p.startswith(area.unit_path) for p in chosen):
        raise NotFound("unit.unknown", _("There is no such unit in your area."))
    for unit in found.values():
        if (unit.valid_from and day < unit.valid_from) or (unit.valid_to and day >= unit.valid_to):
            raise Invalid(
                "group.day",
                _("%(unit)s does not exist on that day.") % {"unit": unit},
                field="valid_from",
            )
    return found


def _holding(units: Mapping[str, Unit], kind: str, day: date) -> dict[str, list[Membership]]:
    """What holds of each unit on the day, or begins then; Conflict for anything later."""
    found: dict[str, list[Membership]] = {path: [] for path in units}
    rows = Membership.objects.filter(
        Q(valid_to=None) | Q(valid_to__gt=day), unit__path__in=list(units), group_kind=kind
    )
    for row in rows.select_related("unit"):
        if row.valid_from > day:
            raise Conflict(
                "group.later",
                _("A later decision on %(unit)s is recorded already. End that first.")
                % {"unit": row.unit},
                field="valid_from",
            )
        found[row.unit.path].append(row)
    return found


def _create(rows: Iterable[dict[str, Any]]) -> list[Membership]:
    try:
        with transaction.atomic():
            return create_many(Membership, rows)
    except IntegrityError as error:
        raise _changed() from error


def _changed() -> Conflict:
    return Conflict(
        "audit.changed-meanwhile",
        _("Somebody changed this meanwhile. Look at what it says now, then decide again."),
    )
