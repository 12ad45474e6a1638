"""Procedures: what packs bring of them."""

from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.permissions import Permission as P
from thonmoi.procedures.models import Condition, Number, Paper, Procedure, Step
from thonmoi.procedures.rules import ProcedureFacts

LISTS: dict[str, tuple[Any, tuple[str, ...]]] = {
    "steps": (Step, ("code",)),
    "conditions": (Condition, ("code",)),
    "numbers": (Number, ("of", "kind")),
    "papers": (Paper, ("of", "code")),
}


@action(P.PROCEDURE_REGISTER, says=_("Registered the procedure {target}"), doors=(Door.NESTED,))
def register_procedure(place: Place, *, by: Actor, facts: ProcedureFacts) -> Procedure:
    """Put a procedure with all its parts into the program, or correct what a pack says of it.

    Numbers that officials confirmed stay. What it no longer lists stays too, for what rests on it.
    """
    fields = asdict(facts)
    lists = {name: fields.pop(name) for name in LISTS}
    row = Procedure.objects.filter(slug=facts.slug).first()
    row = change(row, **fields) if row else create(Procedure, **fields)
    for name, (model, key) in LISTS.items():
        rows = model._default_manager.filter(procedure=row)
        there = {tuple(getattr(one, part) for part in key): one for one in rows}
        for order, values in enumerate(lists[name], 1):
            known = there.get(tuple(values[part] for part in key))
            if known is None:
                create(model, procedure=row, order=order, **values)
            else:
                change(known, order=order, **values)
    return row
