"""Regimes: what packs bring of steps, sources and contents."""

from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, change_where, create
from thonmoi.funding.actions._tallies import reckon
from thonmoi.funding.models import Content, Part, Project, Regime, Source, Step
from thonmoi.funding.rules import RegimeFacts
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.permissions import Permission as P

LISTS: dict[str, type[Part]] = {"steps": Step, "sources": Source, "contents": Content}


@action(P.REGIME_REGISTER, says=_("Registered the regime {target}"), doors=(Door.NESTED,))
def register_regime(place: Place, *, by: Actor, facts: RegimeFacts) -> Regime:
    """Put a regime with all that it lists into the program, or correct what it says; returns it.

    What a regime no longer lists stays, for what rests on it; what checks found under it is
    reckoned anew.
    """
    fields = asdict(facts)
    lists = {name: fields.pop(name) for name in LISTS}
    regime = Regime.objects.filter(slug=facts.slug).first()
    regime = change(regime, **fields) if regime else create(Regime, **fields)
    for name, model in LISTS.items():
        there = {one.code: one for one in model._default_manager.filter(regime=regime)}
        for order, row in enumerate(lists[name], 1):
            _write(model, regime, there.get(row["code"]), {**row, "order": order})
    reckon()
    return regime


def _write(model: type[Part], regime: Regime, there: Part | None, row: dict[str, Any]) -> None:
    if there is None:
        create(model, regime=regime, **row)
    else:
        change(there, **row)
        _rephase(there)


def _rephase(there: Part) -> None:
    """Works at a step go to the phase that it is of now."""
    if isinstance(there, Step):
        change_where(
            Project.objects.filter(step=there).exclude(phase=there.phase), phase=there.phase
        )
