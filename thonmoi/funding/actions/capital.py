"""Allotting capital by a document, adjusting it, carrying the rest into the next year."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.funding import rules
from thonmoi.funding.actions._tallies import weigh_capital
from thonmoi.funding.models import Adjustment, Allotment, Content, Project, Source
from thonmoi.funding.rules import AllotmentFacts
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.plans.models import Task
from thonmoi.units.models import Unit


@action(P.ALLOTMENT_MAKE, says=_("Allotted capital: {target}"), doors=(Door.PAGE,))
def make_allotment(
    unit: Unit,
    *,
    by: Actor,
    facts: AllotmentFacts,
    source: Source,
    content: Content | None = None,
    project: Project | None = None,
    task: Task | None = None,
    document: Document | None = None,
) -> Allotment:
    """Allot capital to a unit, or to a task or work of it; returns its row.

    Raises Invalid for a nature that the source does not have, and for a work elsewhere.
    """
    fields = facts.as_fields(natures=source.natures.split())
    place = project.commune if project else task.unit if task else unit
    if not place.path.startswith(unit.path) or (project and task):
        raise Invalid("allotment.place", _("Choose one work or task of this place."), field="work")
    made = create(
        Allotment,
        **fields,
        first=facts.amount,
        unit=place,
        unit_path=place.path,
        source=source,
        content=content,
        project=project,
        task=task,
        document=document,
        recorded_by_id=by.id,
        recorded_at=clock.now(),
    )
    return weigh_capital(made)


@action(P.ALLOTMENT_ADJUST, says=_("Adjusted an allotment: {target}"), doors=(Door.PAGE,))
def adjust_allotment(
    allotment: Allotment,
    *,
    by: Actor,
    version: int,
    amount: int,
    on: date,
    paper: str,
    reason: str = "",
    document: Document | None = None,
) -> Allotment:
    """Set the amount of an allotment by a document; before and after are kept.

    Raises Invalid without a document or where nothing changes, Conflict for a second writer.
    """
    if not 0 <= amount <= rules.MOST_MONEY or amount == allotment.amount:
        raise Invalid("allotment.same", _("Give the amount after the change."), field="amount")
    words = {"paper": _named(paper), "document": document, "reason": reason.strip()}
    _adjusted(allotment, by, amount, on, words)
    return weigh_capital(change(allotment, expect={"version": version}, amount=amount))


@action(P.ALLOTMENT_CARRY, says=_("Carried capital over: {target}"), doors=(Door.PAGE,))
def carry_allotment(
    allotment: Allotment,
    *,
    by: Actor,
    version: int,
    amount: int,
    on: date,
    paper: str,
    document: Document | None = None,
) -> Allotment:
    """Carry what was not disbursed into the next year by a document; returns the new allotment.

    The old one falls by what the new one has: no total changes. Raises Invalid for more than
    the rest, Conflict for a second writer.
    """
    if not 0 < amount <= rules.balance_of(allotment).remaining:
        raise Invalid("allotment.rest", _("Only what remains is carried over."), field="amount")
    words = {"paper": _named(paper), "document": document, "is_carry": True}
    _adjusted(allotment, by, allotment.amount - amount, on, words)
    rest = allotment.amount - amount
    weigh_capital(change(allotment, expect={"version": version}, amount=rest))
    kept = ("unit", "unit_path", "project", "task", "source", "content", "nature")
    made = create(
        Allotment,
        **{name: getattr(allotment, name) for name in (*kept, "is_counterpart", "households")},
        **{"first": amount, "amount": amount, "year": allotment.year + 1, "on": on},
        paper=words["paper"],
        document=document,
        carried_from=allotment,
        recorded_by_id=by.id,
        recorded_at=clock.now(),
    )
    return weigh_capital(made)


def _named(paper: str) -> str:
    if not paper.strip():
        raise Invalid("allotment.paper", _("Name the document."), field="paper")
    return paper.strip()


def _adjusted(
    allotment: Allotment, by: Actor, amount: int, on: date, words: dict[str, object]
) -> None:
    """Keep before and after. Raises Invalid for a day to come or before it was allotted."""
    rules.past(on, clock.today())
    if on < allotment.on:
        raise Invalid("allotment.day", _("It was allotted after this day."), field="on")
    if amount < 0:
        raise Conflict("allotment.rest", _("Only what remains is carried over."))
    create(
        Adjustment,
        **{"allotment": allotment, "before": allotment.amount, "after": amount, "on": on},
        **words,
        recorded_by_id=by.id,
        recorded_at=clock.now(),
    )
