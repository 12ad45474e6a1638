"""What dossiers ask of somebody: each step lies on one table, others only see it wait."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from thonmoi.audit.kept import was_written
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import NOBODY, Due, Kind
from thonmoi.procedures.models import Step
from thonmoi.procedures.rules import Body
from thonmoi.recognition import rules
from thonmoi.recognition.models import Stage
from thonmoi.recognition.queries._asked import asked_of, dissents, left_of_all, told, verifying
from thonmoi.recognition.queries._rows import row_of
from thonmoi.recognition.rules import DossierState, Table

MOST = 400
_SIDES = (P.ASSESSMENT_RECORD, P.TITLE_AWARD, P.VERIFICATION_GIVE, P.SURVEY_PLAN)


def due(actor: Actor, today: date) -> list[Due]:
    """Steps under way on the actor's table, and for the office those that wait for others.

    One question; up to four where something is verified; none where no dossier was ever opened.
    """
    areas = tuple(path for one in _SIDES for path in actor.areas(one))
    if not areas or not was_written(actor, Stage._meta.db_table):
        return []
    rows = list(_stages(areas))
    asked = asked_of(rows)
    said = told(actor, asked)
    left = left_of_all(actor, asked, said) if actor.areas(P.TITLE_AWARD) else {}
    found = [one for row in rows for one in _of(actor, row, left)]
    return [*found, *verifying(actor, asked, said, today), *dissents(actor, asked, said)]


def _stages(areas: tuple[str, ...]) -> Iterable[Stage]:
    rows = Stage.objects.filter(
        under("dossier__unit__path", areas) or Q(pk__isnull=False),
        ended_on=None,
        dossier__state__in=(DossierState.OPEN, DossierState.RECOGNISED),
    )
    related = rows.select_related("dossier__unit", "dossier__criteria_set", "dossier__procedure")
    return related.prefetch_related("dossier__procedure__steps").order_by("due_on", "pk")[:MOST]


def _of(actor: Actor, row: Stage, left: dict[int, int]) -> Iterator[Due]:
    """The row of a step for the actor, if it is his; one more for the Front, never urged."""
    step = next((x for x in row.dossier.procedure.steps.all() if x.code == row.code), None)
    name = step.name if step else row.code
    table = rules.table_of(Body(step.body) if step else Body.UNKNOWN)
    if table is Table.COMMUNE:
        if actor.can(P.ASSESSMENT_RECORD, row.unit_path):
            yield row_of(row, row.code, name)
        return
    if table is Table.FRONT and actor.can(P.SURVEY_PLAN, row.unit_path):
        yield row_of(row, f"{row.code}-front", name, NOBODY, is_late=False)
    if actor.can(P.TITLE_AWARD, row.unit_path):
        yield from _of_offices(actor, row, table, _named(step, name), left)


def _of_offices(
    actor: Actor, row: Stage, table: Table, named: str, left: dict[int, int]
) -> Iterator[Due]:
    """What the office carries itself, or waits for; the province has its own steps alone."""
    is_above = actor.can(P.TITLE_AWARD, rules.above(row.unit_path))
    if is_above and table is not Table.ABOVE and rules.has_district(row.unit_path):
        return
    n = left.get(row.dossier_id, 0)
    waits = {
        Table.CHARGED: n > 0,
        Table.FRONT: True,
        Table.ABOVE: not is_above,
    }.get(table, False)
    why = _("%(n)s letters of confirmation have not come yet.") % {"n": n} if n else named
    said = why if table is Table.CHARGED else named
    yield row_of(row, row.code, said, NOBODY, kind=Kind.WAITING if waits else Kind.ASKED)


def _named(step: Step | None, name: str) -> str:
    return f"{name} ({step.body_name})" if step and step.body_name else name
