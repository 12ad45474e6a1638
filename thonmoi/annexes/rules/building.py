"""A set of criteria from the rows that were kept: row objects in, a set as the rules take it out.

What a person confirmed counts as found in the document, at its place; the rest is shown as
read, not confirmed.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from thonmoi.annexes.rules.gathering import criteria_of
from thonmoi.annexes.rules.words import RowState
from thonmoi.criteria import rules as criteria


def content(
    proposal: Any,
    columns: Sequence[Any],
    rows: Sequence[Any],
    *,
    measures: dict[int, str],
    slug: str = "",
    base: criteria.CriteriaSet | None = None,
) -> criteria.CriteriaSet:
    """The set that the rows make; `measures` are the codes by key of the row.

    Over a `base` what the text does not list is taken over, unless the text is whole.
    """
    taken = [row for row in rows if row.state != RowState.EXCLUDED]
    groups = {one.group: one.name for one in columns}
    default = "chung" if "chung" in groups else ""
    made = criteria.CriteriaSet(
        code=slug or proposal.slug,
        name=proposal.name,
        level=criteria.Level(proposal.level),
        unit_level=proposal.unit_level,
        first_year=proposal.year_from or 0,
        last_year=proposal.year_to or 0,
        criteria=tuple(criteria_of(taken, proposal, groups, default, measures)),
        document=criteria.IssuedBy(number=proposal.number, issuer=proposal.issuer),
        group_kind=proposal.group_kind or "none",
        groups=groups,
        default_group=default,
        group=proposal.group,
        area=proposal.unit_path,
        overlay_on=proposal.overlay_on if base else "",
    )
    return _over(base, made, whole=proposal.is_whole) if base else made


def _over(
    base: criteria.CriteriaSet, made: criteria.CriteriaSet, *, whole: bool
) -> criteria.CriteriaSet:
    if not whole:
        return criteria.overlay(base, made)
    below = {one.code: one for one in base.criteria}
    own = tuple(
        replace(one, short_name=below[one.code].short_name, name_en=below[one.code].name_en)
        if one.code in below and below[one.code].name == one.name
        else one
        for one in made.criteria
    )
    return replace(made, criteria=own, group=made.group)
