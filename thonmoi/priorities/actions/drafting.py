"""A new proposal; other money or points; the facts of another day."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many, remove
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc
from thonmoi.priorities import rules
from thonmoi.priorities.actions._reckoning import reckon
from thonmoi.priorities.actions._taking import take
from thonmoi.priorities.models import Priority, Purse
from thonmoi.priorities.rules import AskedFacts, GapKind, MoneyFacts, PriorityState, Taken
from thonmoi.units.models import Unit


@action(P.PRIORITY_DRAFT, says=_("Drafted priorities of capital: {target}"), doors=(Door.PAGE,))
def draft_priority(
    unit: Unit, *, by: Actor, facts: AskedFacts, taken: Taken, addressee: str = ""
) -> Priority:
    """Propose where the money of a year goes, from the facts of today; returns the draft.

    Raises Conflict where a draft for the year and nature is open, Invalid for money that cannot be.
    """
    facts.check()
    purses = facts.money.purses()
    same = Priority.objects.filter(unit=unit, year=facts.year, nature=facts.nature)
    if same.filter(state=PriorityState.DRAFT).exists():
        raise Conflict(
            "priority.twice",
            _("A draft for this year and capital is open already. Go on with it, or drop it."),
        )
    made = create(
        Priority,
        **{"unit": unit, "year": facts.year, "nature": facts.nature},
        budget=sum(amount for _source, amount in purses),
        **{"facts_on": taken.on, "unknown": taken.unknown, "addressee": addressee},
        made_by_id=by.id,
        made_at=clock.now(),
    )
    _fill(made, purses)
    take(made, taken)
    return reckon(made)


@action(P.PRIORITY_WEIGH, says=_("Weighed priorities of capital: {target}"), doors=(Door.PAGE,))
def weigh_priority(
    priority: Priority,
    *,
    by: Actor,
    version: int,
    money: MoneyFacts,
    points: Mapping[GapKind, int],
    addressee: str = "",
    words: str = "",
) -> Priority:
    """Set the money, what each kind of gap counts and words for the document; reckon anew.

    Raises Conflict for a finished one, a second writer, and where what was put in no longer fits.
    """
    rules.require_draft(priority.now)
    purses = money.purses()
    total = sum(amount for _source, amount in purses)
    values = {**rules.weights(points), "budget": total, "words": nfc(words).strip()}
    values["addressee"] = nfc(addressee).strip()[:200]
    row = change(priority, expect={"version": version}, **values)
    _fill(row, purses)
    return reckon(row)


@action(P.PRIORITY_REFRESH, says=_("Took the facts anew: {target}"), doors=(Door.PAGE,))
def refresh_priority(priority: Priority, *, by: Actor, version: int, taken: Taken) -> Priority:
    """Bring the works and standings of today into a draft; what a person decided stays.

    Raises Conflict for a finished one and a second writer.
    """
    rules.require_draft(priority.now)
    values = {"facts_on": taken.on, "unknown": taken.unknown}
    row = change(priority, expect={"version": version}, **values)
    take(row, taken)
    return reckon(row)


def _fill(priority: Priority, purses: tuple[tuple[int | None, int], ...]) -> None:
    held = {row.source_id: row for row in Purse.objects.filter(priority=priority)}
    wanted = dict(purses)
    for source, row in held.items():
        if source not in wanted:
            remove(row)
        elif row.amount != wanted[source]:
            change(row, amount=wanted[source])
    fresh = [(source, amount) for source, amount in purses if source not in held]
    create_many(
        Purse, ({"priority": priority, "source_id": s, "amount": amount} for s, amount in fresh)
    )
