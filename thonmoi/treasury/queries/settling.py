"""Settlement that is owed: works handed over that nobody settled, by the rule of the day.

Who owes: the commune until it has submitted (the step ``quyet-toan`` of the work), then finance
until the settlement is recorded. Days come from the procedure of settlement that holds then.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, F, Min, Q, QuerySet, When

from thonmoi.funding.models import Project
from thonmoi.funding.rules import Phase, State
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.procedures.queries import deadline_of, procedure_for
from thonmoi.procedures.rules import Deadline

KIND = "settlement"
SUBMITTED = "quyet-toan"
MOST = 30
"""So many works stand by themselves."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A work to be settled: since when, by whom, until when by the rule (None: unknown)."""

    project_pk: int
    name: str
    commune: str
    unit_path: str
    since: date
    is_submitted: bool
    last: Deadline
    rule: str


def owed(actor: Actor, areas: tuple[str, ...], *, is_submitted: bool) -> list[Owed]:
    """Works of some areas of the actor that are to be submitted, or to be settled; oldest first."""
    rows = _finished(actor, areas)
    rows = rows.filter(submitted__isnull=not is_submitted)
    return [_owed(actor, row, is_submitted) for row in rows.order_by("done", "pk")[:MOST]]


def _finished(actor: Actor, areas: tuple[str, ...]) -> QuerySet[Project]:
    """Works without settlement that were handed over or accepted whole, with those days."""
    handed = Q(stages__withdrawn_on=None, stages__step__phase=Phase.CLOSE)
    accepted = Q(acceptances__withdrawn_on=None, acceptances__is_whole=True)
    sent = Q(stages__withdrawn_on=None, stages__step__code=SUBMITTED)
    rows = Project.objects.filter(under("commune__path", actor.areas()))
    rows = rows.filter(under("commune__path", areas), settlements=None, parent=None)
    rows = rows.exclude(state=State.CANCELLED).select_related("commune")
    found = rows.annotate(
        closed=Min("stages__on", filter=handed),
        whole=Min("acceptances__on", filter=accepted),
        submitted=Min("stages__on", filter=sent),
    )
    earliest = Case(
        When(closed=None, then=F("whole")),
        When(whole=None, then=F("closed")),
        When(closed__lt=F("whole"), then=F("closed")),
        default=F("whole"),
    )
    return found.annotate(done=earliest).filter(done__isnull=False)


def _owed(actor: Actor, row: Project, is_submitted: bool) -> Owed:
    since = row.submitted if is_submitted else row.done  # type: ignore[attr-defined]
    rule = procedure_for(actor, KIND, row.commune.path, on=since)
    step = rule.step("approve" if is_submitted else "submit") if rule else None
    last = deadline_of(actor, step, since, row.commune.path) if step else Deadline()
    said = rule.source if rule else ""
    place = (str(row.commune), row.commune.path)
    return Owed(row.pk, row.name, *place, since, is_submitted, last, said)
