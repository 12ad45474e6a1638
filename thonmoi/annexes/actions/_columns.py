"""Groups of the columns of an annex, and of the cells under them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.models import ProposalColumn, RowValue, SetProposal
from thonmoi.annexes.reader.words import REGIONS
from thonmoi.audit.writes import change
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import nfc


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """Which group, and which year (None: all), a column of the annex is for."""

    id: int
    group: str
    name: str
    year: int | None = None


def settle_columns(proposal: SetProposal, facts: Sequence[ColumnFacts]) -> str:
    """Write the groups of the columns, and of the cells under them; returns their kind."""
    rows = {one.pk: one for one in ProposalColumn.objects.filter(proposal=proposal)}
    told = {one.id: one for one in facts if one.id in rows}
    places = [(told[pk].group, told[pk].year) if pk in told else (row.group, row.year)
              for pk, row in rows.items()]  # fmt: skip
    if len(set(places)) != len(places):
        raise Invalid(
            "annex.columns", _("Two columns are for the same group and year: tell them apart.")
        )
    moved = {
        (rows[pk].group, rows[pk].year): one for pk, one in told.items() if _differs(rows[pk], one)
    }
    for value in RowValue.objects.filter(row__proposal=proposal) if moved else ():
        one = moved.get((value.group, value.year)) or moved.get((value.group, None))
        if one is not None:
            change(value, group=one.group, year=one.year or value.year)
    for pk, one in told.items():
        name = nfc(one.name).strip()[:200] or rows[pk].name
        change(rows[pk], group=one.group, name=name, year=one.year, is_strange=False)
    return kind_of([group for group, _year in places])


def _differs(row: ProposalColumn, one: ColumnFacts) -> bool:
    return (row.group, row.year) != (one.group, one.year)


def kind_of(groups: Sequence[str]) -> str:
    """The kind of grouping that the groups of the columns belong to."""
    regions = {code for code, _name, _pattern in REGIONS}
    named = set(groups) - {"chung"}
    if not named:
        return "none"
    return "region" if named <= regions else "commune_group"
