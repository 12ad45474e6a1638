"""Making a proposal from a file as read."""

import json
from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many
from thonmoi.intake.models import ItemAgency, ItemUnit, Proposal, ProposalItem
from thonmoi.intake.reader.reading import Reading
from thonmoi.intake.rules import ItemState, ProposalState
from thonmoi.intake.rules.digesting import text_digest
from thonmoi.intake.rules.flat import Flat
from thonmoi.intake.rules.gazetteer import Gazetteer
from thonmoi.intake.rules.proposing import plan_year, propose, sane
from thonmoi.intake.rules.proposing.papers import issuer_of
from thonmoi.intake.written import frame
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.units.models import Unit


@action(P.PROPOSAL_MAKE, says=_("Read in: {target}"), doors=(Door.PAGE, Door.COMMAND))
def make_proposal(
    unit: Unit, *, by: Actor, file: Checked, reading: Reading, known: Gazetteer
) -> Proposal:
    """Keep a file and what was read in it, as items for a person to look at; returns it.

    `known` are the names by which the reading is bound. Raises Invalid where nothing was
    found in it, Conflict where the same words are proposed, or are a plan, already.
    """
    words = text_digest(reading)
    _check(unit, reading, words)
    found = [sane(item) for item in propose(reading, known, today=clock.today())]
    issuer = issuer_of(reading.head.issuer or "", known)
    kept = store_file(unit, by=by, file=file)
    proposal = create(
        Proposal,
        file=kept,
        digest=kept.digest,
        text_digest=words,
        unit=unit,
        issuer_id=issuer.id if issuer else None,
        title=reading.head.title or file.name,
        year=plan_year(reading, clock.today()),
        state=ProposalState.OPEN,
        reading=json.dumps(kept_reading(reading), ensure_ascii=False),
        made_at=clock.now(),
        made_by_id=by.id,
    )
    keep_items(proposal, found)
    return proposal


def _check(unit: Unit, reading: Reading, words: str) -> None:
    check_depth(reading)
    if not reading.clauses:
        raise Invalid(
            "proposal.empty",
            _("No clauses were found in this file. Is it a plan in the official layout?"),
            field="file",
        )
    same = Proposal.objects.filter(unit=unit, text_digest=words)
    if same.exclude(state=ProposalState.REJECTED).exists():
        raise Conflict(
            "proposal.twice", _("This text has been read already; nothing new is proposed.")
        )


def check_depth(reading: Reading) -> None:
    """Raise Invalid for an outline that no document has."""
    if any(len(clause.path) > LONGEST for clause in reading.clauses):
        raise Invalid("proposal.deep", _("The outline of this file is too deep."), field="file")


def kept_reading(reading: Reading) -> dict[str, Any]:
    """The reader's JSON; beside each clause its kind, context, and the colon of its heading."""
    data = reading.to_json()
    lines = dict(reading.line_texts)
    data["written"] = frame(reading)
    for row, clause in zip(data["clauses"], reading.clauses, strict=True):
        row["kind"], row["under"] = clause.kind, clause.under or ""
        last = lines.get(clause.lines[-1], "") if clause.lines else ""
        row["colon"] = bool(clause.text) or last.rstrip("* ").endswith(":")
    return data


LONGEST = 60
"""Characters of the path of a clause."""
APART = ("units", "agencies", "same_as")


def keep_items(proposal: Proposal, found: list[Flat], first: int = 1) -> list[ProposalItem]:
    """The rows of proposed items, numbered from `first`."""
    rows = create_many(
        ProposalItem,
        (
            {
                **{k: v for k, v in asdict(item).items() if k not in APART},
                "proposal": proposal,
                "order": order,
                "state": ItemState.PROPOSED,
            }
            for order, item in enumerate(found, first)
        ),
    )
    for row, item in zip(rows, found, strict=True):
        if item.same_as is not None:
            change(row, same_as=rows[item.same_as])
    create_many(
        ItemUnit,
        (
            {"item": row, "unit_id": unit}
            for row, item in zip(rows, found, strict=True)
            for unit in item.units
        ),
    )
    create_many(
        ItemAgency,
        (
            {"item": row, "agency_id": agency}
            for row, item in zip(rows, found, strict=True)
            for agency in item.agencies
        ),
    )
    return rows
