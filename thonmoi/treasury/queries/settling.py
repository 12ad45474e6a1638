"""Settlement that is owed: works handed over that nobody settled, by the rule of the day.

Who owes: the commune until it has submitted (the step ``quyet-toan`` of the work), then finance
until the settlement is recorded. Days come from the procedure of settlement that holds then.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Exists, F, Min, OuterRef, Q, QuerySet, When

from thonmoi.funding.models import Acceptance, Project, Stage
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
    """Works of some areas of the actor that are to be submitted, or to be settled; oldest first.

    Where many are, those whose last step is the longest ago: days are reckoned for them alone.
    """
    rows = _finished(actor, areas)
    sent = Stage.objects.filter(project=OuterRef("pk"), withdrawn_on=None, step__code=SUBMITTED)
    rows = rows.filter(Exists(sent) if is_submitted else ~Exists(sent))
    keys = list(rows.order_by("step_on", "pk").values_list("pk", flat=True)[:MOST])
    found = _with_days(Project.objects.filter(pk__in=keys)) if keys else ()
    return [_owed(actor, row, is_submitted) for row in found]


def _finished(actor: Actor, areas: tuple[str, ...]) -> QuerySet[Project]:
    """Works without settlement that were handed over or accepted whole."""
    rows = Project.objects.filter(under("commune__path", actor.areas()))
    rows = rows.filter(under("commune__path", areas), settlements=None, parent=None)
    whole = Acceptance.objects.filter(is_whole=True, withdrawn_on=None).values("project")
    rows = rows.filter(Q(phase=Phase.CLOSE) | Q(pk__in=whole))
    return rows.exclude(state=State.CANCELLED)


def _with_days(rows: QuerySet[Project]) -> QuerySet[Project]:
    """The same with the days on which they were handed over, accepted whole and submitted."""
    handed = Q(stages__withdrawn_on=None, stages__step__phase=Phase.CLOSE)
    accepted = Q(acceptances__withdrawn_on=None, acceptances__is_whole=True)
    sent = Q(stages__withdrawn_on=None, stages__step__code=SUBMITTED)
    found = rows.select_related("commune").annotate(
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
    return found.annotate(done=earliest).filter(done__isnull=False).order_by("done", "pk")


def _owed(actor: Actor, row: Project, is_submitted: bool) -> Owed:
    since = row.submitted if is_submitted else row.done
    rule = procedure_for(actor, KIND, row.commune.path, on=since)
    step = rule.step("approve" if is_submitted else "submit") if rule else None
    last = deadline_of(actor, step, since, row.commune.path) if step else Deadline()
    said = rule.source if rule else ""
    place = (str(row.commune), row.commune.path)
    return Owed(row.pk, row.name, *place, since, is_submitted, last, said)
