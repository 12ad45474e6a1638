"""What the set is and by which paper: level, years, groups of its columns, document."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.actions._columns import ColumnFacts, settle_columns
from thonmoi.annexes.actions._open import refuse_closed
from thonmoi.annexes.models import SetProposal
from thonmoi.annexes.rules.naming import free_slug, slug_of
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.criteria.models import CriteriaSet
from thonmoi.criteria.rules import Level
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc
from thonmoi.library.rules import clean_number
from thonmoi.units.rules import Level as UnitLevel


@dataclass(frozen=True, slots=True)
class Settled:
    """What a person says of the set and of the paper that issues it."""

    name: str
    level: str
    unit_level: str
    year_from: int
    year_to: int
    document_kind: str
    number: str
    issuer: str
    subject: str
    issued_on: date | None = None
    in_force_from: date | None = None
    overlay_on: str = ""
    is_whole: bool = True
    group: str = ""
    edition_of: str = ""
    columns: Sequence[ColumnFacts] = ()


@action(P.ANNEX_SETTLE, says=_("Settled what {target} is"), doors=(Door.PAGE,))
def settle_annex(
    proposal: SetProposal, *, by: Actor, version: int, settled: Settled
) -> SetProposal:
    """Say what set an open annex is, what its columns are for, and which paper it goes by.

    Raises Invalid for years, a level or a number that cannot be, or two columns for the same
    group and year; Conflict where it is decided, or somebody changed it meanwhile.
    """
    refuse_closed(proposal)
    _check(settled)
    kind = settle_columns(proposal, settled.columns)
    return change(
        proposal,
        expect={"version": version},
        name=nfc(settled.name).strip(),
        level=Level(settled.level).value,
        unit_level=UnitLevel(settled.unit_level).value,
        year_from=settled.year_from,
        year_to=settled.year_to,
        group_kind=kind,
        group=settled.group,
        slug=_slug(proposal, settled),
        overlay_on=settled.overlay_on,
        is_whole=settled.is_whole or not settled.overlay_on,
        **_paper(settled),
    )


def _slug(proposal: SetProposal, settled: Settled) -> str:
    """The set that this is an edition of, where one of the area was chosen; else a new name."""
    area = proposal.unit_path
    if settled.edition_of:
        if not CriteriaSet.objects.filter(slug=settled.edition_of, unit_path=area).exists():
            raise Invalid("annex.edition", _("Choose one of the list."), field="edition_of")
        return settled.edition_of
    taken = CriteriaSet.objects.values_list("slug", "unit_path").distinct()
    wanted = slug_of(settled.document_kind, settled.number, settled.level)
    return free_slug(wanted, area, list(taken))


def _paper(settled: Settled) -> dict[str, Any]:
    return {
        "document_kind": settled.document_kind,
        "number": clean_number(settled.number),
        "issued_on": settled.issued_on,
        "issuer": nfc(settled.issuer).strip(),
        "subject": nfc(settled.subject).strip(),
        "in_force_from": settled.in_force_from,
    }


def _check(settled: Settled) -> None:
    if not settled.name.strip():
        raise Invalid("annex.name", _("Give the set its Vietnamese name."), field="name")
    if settled.level not in set(Level):
        raise Invalid("annex.level", _("Choose one of the list."), field="level")
    if settled.unit_level not in set(UnitLevel):
        raise Invalid("annex.unit-level", _("Choose one of the list."), field="unit_level")
    if not 2000 <= settled.year_from <= settled.year_to <= 2100:
        raise Invalid(
            "annex.years", _("The first year comes before the last one."), field="year_to"
        )
    if settled.overlay_on and not CriteriaSet.objects.filter(slug=settled.overlay_on).exists():
        raise Invalid("annex.base", _("Choose one of the list."), field="overlay_on")
