"""Accepting a revised version: what goes on is found, then the plans room revises."""

import json
from dataclasses import replace
from datetime import date

from thonmoi.intake.models import ClauseMatch, Proposal, ProposalItem
from thonmoi.intake.rules.revising import whole
from thonmoi.kernel.access import Actor
from thonmoi.library.models import Document
from thonmoi.plans import queries as plans
from thonmoi.plans.actions import revise_plan
from thonmoi.plans.models import Plan
from thonmoi.plans.rules.facts import PlanFacts


def revise(
    proposal: Proposal, facts: PlanFacts, paper: Document, *, on: date, note: str, by: Actor
) -> Plan:
    """The revised plan of a proposal that says which plan it revises."""
    old = Plan.objects.select_related("unit", "document").get(pk=proposal.revises_id)
    ground = _ground(proposal, old, by)
    found = whole.told(ground, json.loads(proposal.reading)["clauses"])
    compared = whole.comparison(ground, facts, found)
    return revise_plan(
        old,
        by=by,
        version=old.version,
        facts=replace(compared.facts, parent_id=old.parent_id),
        carried=compared.carried,
        document=paper,
        on=on,
        note=note,
    )


def _ground(proposal: Proposal, old: Plan, by: Actor) -> whole.Ground:
    first = Proposal.objects.filter(plan=old).order_by("-pk").first()
    items = ProposalItem.objects.filter(proposal=first).prefetch_related("units", "agencies")
    return whole.Ground(
        plans.clause_rows(by, old.pk),
        plans.bound_rows(by, old.pk),
        list(ClauseMatch.objects.filter(proposal=proposal)),
        (first, json.loads(first.reading), list(items.order_by("order"))) if first else None,
    )
