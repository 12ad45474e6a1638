"""What the page of a plan shows of the cascade: a note beside clauses, a way to the page."""

from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.cascade.queries.subplans import subplans
from thonmoi.cascade.rules import State, tally
from thonmoi.kernel.access import Actor
from thonmoi.plans.doorways import Doorway
from thonmoi.plans.margins import Note


def notes(actor: Actor, plan_pk: int, unit_path: str) -> dict[str, list[Note]]:
    """Beside each clause that asks for plans: how many of those asked have issued theirs."""
    found: dict[str, dict[str, list[State]]] = {}
    for one in subplans(actor, plan_pk=plan_pk):
        if one.state is not State.WAIVED:
            found.setdefault(one.clause, {}).setdefault(str(one.kind_label), []).append(one.state)
    return {
        clause: [Note(f"{label}: {tally(states)}") for label, states in kinds.items()]
        for clause, kinds in found.items()
    }


def doorways(actor: Actor, plan_pk: int) -> list[Doorway]:
    """The link to the plans under a plan, with how many are issued."""
    states = [one.state for one in subplans(actor, plan_pk=plan_pk)]
    kept = [one for one in states if one is not State.WAIVED]
    href = reverse("subplans", args=[plan_pk])
    return [Doorway(_("Plans under this plan"), href, tally(kept) if kept else "")]
