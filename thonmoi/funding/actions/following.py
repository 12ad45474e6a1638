"""Correcting a work, deciding about it, splitting it into parts."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many
from thonmoi.funding import rules
from thonmoi.funding.actions._rows import require_alive, require_whole
from thonmoi.funding.actions._tallies import weigh
from thonmoi.funding.models import Decision, Project
from thonmoi.funding.rules import ProjectFacts, State, Turn
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold
from thonmoi.library.models import Document
from thonmoi.units.models import Unit


@action(P.PROJECT_CORRECT, says=_("Corrected the work {target}"), doors=(Door.PAGE,))
def correct_project(
    project: Project, *, by: Actor, version: int, facts: ProjectFacts, note: str = ""
) -> Project:
    """Correct or complete what is said of a work: schedule, budget, quantity, code.

    Raises Conflict for a second writer and for a work that was cancelled.
    """
    require_alive(project)
    return weigh(change(project, expect={"version": version}, **facts.as_fields()))


@action(P.PROJECT_DECIDE, says=_("Recorded a decision about {target}"), doors=(Door.PAGE,))
def decide_project(
    project: Project,
    *,
    by: Actor,
    version: int,
    turn: Turn,
    on: date,
    paper: str,
    reason: str,
    document: Document | None = None,
    due: date | None = None,
    budget: int | None = None,
) -> Project:
    """Pause, resume, change or cancel a work by a decision; a change may set day and budget.

    Raises Conflict where the state does not allow it, Invalid without decision or reason.
    """
    after = rules.AFTER.get((State(project.state), turn))
    if after is None:
        raise Conflict("project.turn", _("In its present state the work cannot be decided so."))
    if not paper.strip() or not reason.strip():
        raise Invalid("project.paper", _("Name the decision and say why."), field="paper")
    rules.past(on, clock.today())
    values = _changed(project, turn, due, rules.money(budget, "budget"))
    create(
        Decision,
        project=project,
        **{"turn": turn, "on": on, "paper": paper.strip(), "reason": reason.strip()},
        document=document,
        **{f"{name}_before": getattr(project, name) for name in values},
        **{f"{name}_after": value for name, value in values.items()},
        recorded_by_id=by.id,
        recorded_at=clock.now(),
    )
    return weigh(change(project, expect={"version": version}, state=after, **values))


def _changed(
    project: Project, turn: Turn, due: date | None, budget: int | None
) -> dict[str, object]:
    """What a change sets; nothing given leaves what was."""
    given = {"due": due, "budget": budget} if turn is Turn.CHANGE else {}
    if due and project.starts and due < project.starts:
        raise Invalid("project.due", _("The work cannot be due before it starts."), field="due")
    return {name: value for name, value in given.items() if value is not None}


@action(P.PROJECT_SPLIT, says=_("Split the work {target}"), doors=(Door.PAGE,))
def split_project(
    project: Project, *, by: Actor, version: int, sites: Sequence[Unit]
) -> list[Project]:
    """Follow a work at each of several hamlets; it is counted once. Returns the parts.

    The quantity is shared evenly where it is a number of places. Raises Conflict where it is
    split or begun already, Invalid for fewer than two hamlets, for one of another commune and
    where there are more hamlets than the work has pieces.
    """
    require_alive(project)
    require_whole(project)
    if len(sites) < 2 or any(one.parent_id != project.commune_id for one in sites):
        raise Invalid("project.sites", _("Choose two hamlets or more."), field="sites")
    quantity = rules.share_of(project.quantity, len(sites))
    change(project, expect={"version": version}, is_split=True)
    made = create_many(Project, [_part(project, one, quantity, by) for one in sites])
    weigh(project)
    return made


def _part(project: Project, site: Unit, quantity: Decimal | None, by: Actor) -> dict[str, object]:
    kept = ("work", "commune", "kind", "object", "unit_text", "investor", "regime")
    dates = ("starts", "due")
    name = rules.part_name(project.name, str(site))
    return {one: getattr(project, one) for one in (*kept, *dates)} | {
        "parent": project,
        "site": site,
        "place_text": site.name,
        "name": name,
        "quantity": quantity,
        "state": State.RUNNING,
        "folded": fold(f"{name} {project.object} {site.name}"),
        "opened_by_id": by.id,
        "opened_at": clock.now(),
    }
