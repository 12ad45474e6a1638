"""Accepting a proposal: its items become a plan through the ordinary deeds."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.intake.actions.found_papers import paper_of
from thonmoi.intake.actions.papers import cited_documents
from thonmoi.intake.actions.revision import revise
from thonmoi.intake.actions.standings import record_standings
from thonmoi.intake.models import Proposal, ProposalItem
from thonmoi.intake.rules import ItemKind, ProposalState
from thonmoi.intake.rules.building import plan_facts, taken
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.actions import create_plan
from thonmoi.plans.models import Plan
from thonmoi.plans.rules import proposed_start
from thonmoi.plans.rules.facts import PlanFacts
from thonmoi.units.models import Unit


@action(P.PROPOSAL_ACCEPT, says=_("Accepted: {target}"), doors=(Door.PAGE, Door.COMMAND))
def accept_proposal(
    proposal: Proposal, *, by: Actor, version: int, on: date | None = None, note: str = ""
) -> Plan:
    """Make the plan of an open proposal, with what it says of criteria; returns the draft plan.

    What nobody left out is taken as proposed; open doubts stay open in the plan and block
    nothing. A revised version takes the place of its plan `on` a day (today unless given).
    Raises Conflict where the proposal is decided already or changed meanwhile.
    """
    if proposal.state != ProposalState.OPEN:
        raise Conflict("proposal.closed", _("This proposal is decided already."))
    unit = Unit.objects.get(pk=proposal.unit_id)
    rows = list(_items(proposal))
    reading = json.loads(proposal.reading)
    documents = cited_documents(unit, rows, by)
    facts = _facts(proposal, reading, rows, documents)
    bases = [document for item, document in documents.items() if item in _bases(rows)]
    paper = paper_of(proposal, unit, facts, bases, by)
    if proposal.revises_id:
        plan = revise(proposal, facts, paper, on=on or clock.today(), note=note, by=by)
    else:
        plan = create_plan(unit, by=by, facts=facts, document=paper)
    record_standings(plan, rows, on=_day(facts, rows), by=by)
    change(
        proposal,
        expect={"version": version, "state": ProposalState.OPEN},
        state=ProposalState.ACCEPTED,
        plan=plan,
    )
    return plan


def _items(proposal: Proposal) -> Any:
    rows = ProposalItem.objects.filter(proposal=proposal).order_by("order")
    return rows.prefetch_related("units", "agencies")


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


def _day(facts: PlanFacts, rows: list[ProposalItem]) -> date:
    """The day from which the plan speaks: of issue, else the latest that it cites (decision 17)."""
    cited = [row.issued_on for row in taken(rows, ItemKind.BASIS, ItemKind.CITATION)]
    return proposed_start(facts.issued_on, cited, today=clock.today()) or clock.today()
