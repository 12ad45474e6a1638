"""Accepting a proposal: its items become a plan through the ordinary deeds."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.intake.actions.standings import record_standings
from thonmoi.intake.models import Proposal, ProposalItem
from thonmoi.intake.rules import ItemKind, ProposalState
from thonmoi.intake.rules.building import plan_facts, taken
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import DocumentFacts, register_document
from thonmoi.library.models import Document
from thonmoi.library.rules import RelationKind
from thonmoi.plans.actions import create_plan
from thonmoi.plans.models import Plan
from thonmoi.plans.rules import proposed_start
from thonmoi.plans.rules.facts import PlanFacts
from thonmoi.units.models import Unit


@action(P.PROPOSAL_ACCEPT, says=_("Accepted: {target}"), doors=(Door.PAGE, Door.COMMAND))
def accept_proposal(proposal: Proposal, *, by: Actor, version: int) -> Plan:
    """Make the plan of an open proposal, with what it says of criteria; returns the draft plan.

    What nobody left out is taken as proposed; open doubts stay open in the plan and block
    nothing. Raises Conflict where the proposal is decided already or changed meanwhile.
    """
    if proposal.state != ProposalState.OPEN:
        raise Conflict("proposal.closed", _("This proposal is decided already."))
    unit = Unit.objects.get(pk=proposal.unit_id)
    items = ProposalItem.objects.filter(proposal=proposal)
    rows = list(items.prefetch_related("units", "agencies"))
    reading = json.loads(proposal.reading)
    documents = _documents(unit, rows, by)
    facts = _facts(proposal, reading, rows, documents)
    paper = _paper(unit, reading, facts, [d for i, d in documents.items() if i in _bases(rows)], by)
    plan = create_plan(unit, by=by, facts=facts, document=paper)
    record_standings(plan, rows, on=_day(facts, rows), by=by)
    change(
        proposal,
        expect={"version": version, "state": ProposalState.OPEN},
        state=ProposalState.ACCEPTED,
        plan=plan,
    )
    return plan


def _bases(rows: list[ProposalItem]) -> set[int]:
    return {row.pk for row in rows if row.kind == ItemKind.BASIS}


def _facts(
    proposal: Proposal, reading: dict[str, Any], rows: list[ProposalItem], documents: Any
) -> PlanFacts:
    path = proposal.unit_path
    committees = Agency.objects.filter(kind="committee", unit__path__startswith=path)
    facts = plan_facts(
        reading,
        reading["clauses"],
        rows,
        year=proposal.year,
        area_id=proposal.unit_id,
        documents={item: document.pk for item, document in documents.items()},
        committees=dict(committees.values_list("unit_id", "pk")),
    )
    return replace(facts, issuer_id=proposal.issuer_id, source_id=proposal.file_id)


def _documents(unit: Unit, rows: list[ProposalItem], by: Actor) -> dict[int, Document]:
    """The document of each basis and citation; one that the register lacks becomes a stub."""
    found: dict[int, Document] = {}
    made: dict[tuple[str, int | None], Document] = {}
    for row in taken(rows, ItemKind.BASIS, ItemKind.CITATION):
        key = (row.number, row.issued_on.year if row.issued_on else None)
        if row.document_id:
            found[row.pk] = Document.objects.get(pk=row.document_id)
        elif row.number:
            if key not in made:
                made[key] = _stub(unit, row, by)
            found[row.pk] = made[key]
    return found


def _stub(unit: Unit, row: ProposalItem, by: Actor) -> Document:
    facts = DocumentFacts(
        kind=row.document_kind,
        issuer=row.issuer_text,
        subject=row.name or row.text,
        number=row.number,
        issued_on=row.issued_on,
    )
    return register_document(unit, by=by, facts=facts, is_stub=True)


def _paper(
    unit: Unit, reading: dict[str, Any], facts: PlanFacts, bases: list[Document], by: Actor
) -> Document:
    """The plan's own entry in the register, resting on its bases."""
    return register_document(
        unit,
        by=by,
        facts=DocumentFacts(
            kind=reading["document"]["kind"] or "KH",
            issuer=facts.issuer_text or str(unit),
            subject=facts.title,
            number=facts.number,
            issued_on=facts.issued_on,
        ),
        relations=[(RelationKind.BASED_ON, document) for document in dict.fromkeys(bases)],
    )


def _day(facts: PlanFacts, rows: list[ProposalItem]) -> date:
    """The day from which the plan speaks: of issue, else the latest that it cites (decision 17)."""
    cited = [row.issued_on for row in taken(rows, ItemKind.BASIS, ItemKind.CITATION)]
    return proposed_start(facts.issued_on, cited, today=clock.today()) or clock.today()
