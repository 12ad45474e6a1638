"""What dossiers ask of somebody: steps of the commune, criteria to verify, steps of the office."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.audit.kept import was_written
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.rules import LEVEL_LABELS, Level
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import NOBODY, Due, Kind
from thonmoi.procedures.models import Step
from thonmoi.procedures.rules import Body
from thonmoi.recognition import rules
from thonmoi.recognition.models import Stage, Verification
from thonmoi.recognition.rules import DossierState

MOST = 400
_SIDES = (P.ASSESSMENT_RECORD, P.TITLE_AWARD, P.VERIFICATION_GIVE)


def due(actor: Actor, today: date) -> list[Due]:
    """Steps under way of the actor's side. One question; three where something is verified; none
    where no dossier was ever opened.

    The step of the Front is nobody's here: it is never urged (decision 14).
    """
    areas = tuple(path for one in _SIDES for path in actor.areas(one))
    if not areas or not was_written(actor, Stage._meta.db_table):
        return []
    rows = list(_stages(areas))
    return [*_own(actor, rows), *_to_verify(actor, rows, today)]


def _stages(areas: tuple[str, ...]) -> Iterable[Stage]:
    rows = Stage.objects.filter(
        under("dossier__unit__path", areas) or Q(pk__isnull=False),
        ended_on=None,
        dossier__state__in=(DossierState.OPEN, DossierState.RECOGNISED),
    )
    related = rows.select_related("dossier__unit", "dossier__criteria_set", "dossier__procedure")
    return related.prefetch_related("dossier__procedure__steps").order_by("due_on", "pk")[:MOST]


def _own(actor: Actor, rows: list[Stage]) -> Iterator[Due]:
    for row in rows:
        step = _step(row)
        body = Body(step.body) if step else Body.UNKNOWN
        if body in (Body.FRONT, Body.CHARGED) and row.code != rules.DECIDE:
            continue
        is_communes = body in rules.COMMUNES
        wanted = P.ASSESSMENT_RECORD if is_communes else P.TITLE_AWARD
        if actor.can(wanted, row.unit_path):
            agency = None if is_communes else NOBODY
            yield _due(row, row.code, step.name if step else row.code, agency)


def _to_verify(actor: Actor, rows: list[Stage], today: date) -> Iterator[Due]:
    asked = [x for x in rows if x.code == rules.VERIFY]
    if not asked or not actor.areas(P.VERIFICATION_GIVE):
        return
    keys = criteria.charge_keys(actor, actor.agency_ids, today)
    said = set(
        Verification.objects.filter(
            dossier__in=[x.dossier_id for x in asked], agency__in=actor.agency_ids
        ).values_list("dossier_id", "agency_id", "criterion__code")
    )
    for row in asked:
        prefix = f"{row.dossier.criteria_set.slug}/"
        for agency, held in keys.items():
            own = {key.removeprefix(prefix) for key in held if key.startswith(prefix)}
            left = [code for code in own if (row.dossier_id, agency, code) not in said]
            if left:
                text = _("%(n)s criteria wait for your letter of confirmation.") % {"n": len(left)}
                yield _due(row, f"verify-{agency}", text, agency, verifying=True)


def _step(row: Stage) -> Step | None:
    found = [x for x in row.dossier.procedure.steps.all() if x.code == row.code]
    return found[0] if found else None


def _due(row: Stage, key: str, why: str, agency: int | None, *, verifying: bool = False) -> Due:
    one = row.dossier
    level = str(LEVEL_LABELS[Level(one.level)]).lower()
    name = "verification-give" if verifying else "dossier"
    return Due(
        f"dossier:{one.pk}:{key}",
        Kind.ASKED,
        _("Recognition of %(unit)s, %(level)s %(year)s")
        % {"unit": one.unit, "level": level, "year": one.year},
        why,
        reverse(name, args=[one.pk]),
        due=row.due_on,
        since=row.began_on,
        unit_path=row.unit_path,
        agency_id=agency,
        can_be_late=row.is_due_certain,
    )
