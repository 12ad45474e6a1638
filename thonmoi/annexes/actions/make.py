"""Keeping one annex of a file as read, as rows for a person to complete."""

import hashlib
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.models import ProposalColumn, ProposalRow, RowValue, SetProposal
from thonmoi.annexes.reader import Annex, Reading
from thonmoi.annexes.rules import ProposalState
from thonmoi.annexes.rules.keeping import keep
from thonmoi.annexes.rules.laying import Laid, free_slug, lay, slug_of
from thonmoi.annexes.rules.measuring import Known, Measures
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create, create_many
from thonmoi.criteria.models import CriteriaSet, Measure
from thonmoi.criteria.rules import Level, SetState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked


@action(P.ANNEX_MAKE, says=_("Read in an annex: {target}"), doors=(Door.PAGE,))
def make_annex(
    place: Place, *, by: Actor, file: Checked, reading: Reading, index: int
) -> SetProposal:
    """Keep the annex `index` (from 0) of a file as rows, none confirmed; returns it.

    The set is to hold in the area of `place`. Raises Conflict where the same annex of the same
    file is being worked on there already.
    """
    annex = reading.annexes[index]
    digest = hashlib.sha256(file.content).hexdigest()
    _refuse_twice(place, digest, index)
    laid = lay(annex, Measures(_known()))
    proposal = create(
        SetProposal,
        file=store_file(place, by=by, file=file),
        digest=digest,
        annex=index,
        unit_path=place.unit_path,
        area_name=place.name[:200],
        state=ProposalState.OPEN,
        reading=keep(reading, annex),
        made_at=clock.now(),
        made_by_id=by.id,
        **_told(reading, annex),
        **_placed(reading, annex, place.unit_path, laid),
    )
    _keep(proposal, annex, laid)
    return proposal


def _refuse_twice(place: Place, digest: str, index: int) -> None:
    same = SetProposal.objects.filter(digest=digest, annex=index, unit_path=place.unit_path)
    if same.filter(state=ProposalState.OPEN).exists():
        raise Conflict("annex.twice", _("This annex was read already: go on with it."))


def _known() -> list[Known]:
    rows = Measure.objects.order_by("pk").values_list("pk", "name", "kind", "unit")
    return [Known(*row) for row in rows]


def _told(reading: Reading, annex: Annex) -> dict[str, Any]:
    """What the decision says of itself and of the set."""
    head = reading.head
    return {
        "name": annex.title or head.subject or str(_("Set without a name")),
        "level": annex.level or Level.NEW_RURAL.value,
        "unit_level": annex.unit_level,
        "year_from": head.year_from,
        "year_to": head.year_to,
        "document_kind": head.kind,
        "number": head.number[:60],
        "issued_on": head.issued_on,
        "issuer": head.issuer[:200],
        "subject": head.subject,
        "in_force_from": head.in_force_from,
    }


def _placed(reading: Reading, annex: Annex, area: str, laid: list[Laid]) -> dict[str, Any]:
    """The set's name across editions, what it is laid over, its grouping."""
    level = annex.level or Level.NEW_RURAL.value
    sets = CriteriaSet.objects.filter(level=level, unit_level=annex.unit_level)
    active = [one for one in sets.filter(state=SetState.ACTIVE) if area.startswith(one.unit_path)]
    above = [one for one in active if one.unit_path != area]
    taken = CriteriaSet.objects.values_list("slug", "unit_path").distinct()
    kinds = [column.kind for column in annex.columns if column.kind not in ("", "none")]
    base = min(above, key=lambda one: len(one.unit_path), default=None)
    is_provincial = bool(reading.head.area) and base is not None
    nearest = max(active, key=lambda one: len(one.unit_path), default=None)
    listed = sum(one.fields["kind"] == "criterion" for one in laid)
    return {
        "slug": free_slug(
            slug_of(reading.head.kind, reading.head.number, level), area, list(taken)
        ),
        "overlay_on": base.slug if base and is_provincial else "",
        "is_whole": not (base and is_provincial) or listed >= base.criteria.count(),
        "group_kind": kinds[0] if kinds else "none",
        "group": nearest.group if nearest and "region" in kinds else "",
    }


def _keep(proposal: SetProposal, annex: Annex, laid: list[Laid]) -> None:
    create_many(
        ProposalColumn,
        (
            {
                "proposal": proposal,
                "order": order,
                "text": one.text,
                "group": one.group,
                "name": one.name[:200],
                "year": one.year,
                "is_strange": not one.kind,
            }
            for order, one in enumerate(annex.columns, 1)
        ),
    )
    rows = create_many(ProposalRow, ({"proposal": proposal, **one.fields} for one in laid))
    create_many(
        RowValue,
        (
            {"row": row, **value}
            for row, one in zip(rows, laid, strict=True)
            for value in one.values
        ),
    )
