"""Keeping one annex of a file as read, as rows for a person to complete."""

import hashlib

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.actions._told import placed, told_by
from thonmoi.annexes.models import ProposalColumn, ProposalRow, RowValue, SetProposal
from thonmoi.annexes.reader import Annex, Reading
from thonmoi.annexes.rules import ProposalState
from thonmoi.annexes.rules.keeping import keep
from thonmoi.annexes.rules.laying import Laid, lay
from thonmoi.annexes.rules.measuring import Known, Measures
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create, create_many
from thonmoi.criteria.models import Measure
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
        **told_by(reading, annex),
        **placed(reading, annex, place.unit_path, laid),
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
