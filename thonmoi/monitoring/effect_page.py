"""What the preview of a set shows, in words; asks the database nothing."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.monitoring.queries.effects import SetEffects, Turned, UnitEffect
from thonmoi.monitoring.rules.effects import Effect
from thonmoi.ui.parts import Stat
from thonmoi.units.rules import Level

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Code:
    """An indicator that turns: its number, and why as the text behind it."""

    code: str
    why: str


@dataclass(frozen=True, slots=True)
class Row:
    """A commune: what it has now, what the new set proposes, what turns."""

    unit: str
    href: str
    set_before: str
    is_judged: bool
    standing: str
    proposed: str
    lost: tuple[Code, ...]
    gained: tuple[Code, ...]
    new_without_data: int
    new_not_met: tuple[Code, ...]
    person: int
    without_data: int
    group_before: str
    group: str
    needs_group: bool


def stats(found: SetEffects) -> list[Stat]:
    """The headline: who is judged by it, who loses, who gains, what has no data yet."""
    judged = sum(one.is_judged for one in found.rows)
    total = len(found.rows)
    return [
        Stat(_("Judged by it once active"), str(judged), f"/ {total}"),
        Stat(_("Would lose an indicator"), str(len(found.losing())), f"/ {total}"),
        Stat(_("Would gain an indicator"), str(len(found.gaining())), f"/ {total}"),
        Stat(_("New indicators"), str(len(found.added)), f"/ {len(found.set.indicators)}"),
        Stat(_("In no group"), str(len(found.needs_groups)), f"/ {total}"),
    ]


def rows(found: SetEffects) -> list[Row]:
    """The communes, those that lose most first."""
    made = [_row(found, one) for one in found.rows]
    return sorted(made, key=lambda row: (not row.is_judged, -len(row.lost), -len(row.new_not_met)))


def parts(found: SetEffects) -> dict[str, object]:
    """What the page shows: the rows in two parts, groups, whether conclusions begin anew."""
    made = rows(found)
    return {
        "rows": made,
        "judged": [row for row in made if row.is_judged],
        "others": [row for row in made if not row.is_judged],
        "moves": groups(found),
        "anew": any(one.slug != found.set.slug for one in found.before),
    }


def groups(found: SetEffects) -> list[tuple[Words, int]]:
    """How many communes are in each group of the set; the last of them in none."""
    return [(label or _("in no group"), count) for _code, label, count in found.by_group()]


def _row(found: SetEffects, one: UnitEffect) -> Row:
    status = one.status
    labels = {code: label for code, label, _count in found.by_group()}
    known = status.met is not None
    return Row(
        str(one.unit),
        reverse("hamlet" if one.unit.level == Level.HAMLET else "commune", args=[one.unit.code]),
        one.before.name if one.before else "",
        one.is_judged,
        f"{status.met}/{status.total}" if known else "",
        f"{one.met}/{one.total}",
        tuple(map(_code, one.codes(Effect.LOST))),
        tuple(map(_code, one.codes(Effect.GAINED))),
        len(one.codes(Effect.WITHOUT_DATA)),
        tuple(map(_code, one.codes(Effect.NEW_NOT_MET))),
        len(one.codes(Effect.PERSON)),
        one.without_data,
        one.group_before,
        labels.get(one.group, ""),
        one.needs_group,
    )


def _code(one: Turned) -> Code:
    return Code(one.indicator.code, f"{one.indicator.name}. {one.after.reason.sentence}")
