"""Titles whose withdrawal is to be considered: computed and explained, never carried out."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.rules import LEVEL_LABELS, Level, Standing
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.monitoring.queries.standings import judged, said
from thonmoi.monitoring.rules import MET
from thonmoi.plans.models import Title
from thonmoi.procedures import queries as procedures
from thonmoi.procedures.queries import ProcedureView
from thonmoi.procedures.rules import NumberKind
from thonmoi.recognition import rules
from thonmoi.recognition.rules import Weighed
from thonmoi.recognition.rules.words import Words

MEASURED_BY = {Level.MODEL: Level.ADVANCED}
"""A model commune is measured by the set of the advanced level (Decision 18/2022/QĐ-TTg)."""


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A title held with what the rule of withdrawal gives; `weighed` None where no rule holds."""

    pk: int
    unit: str
    unit_path: str
    level: Level
    document: str
    set_name: str
    rule: str
    weighed: Weighed | None
    is_acknowledged: bool = False
    remark: str = ""

    @property
    def level_label(self) -> Words:
        return LEVEL_LABELS[self.level]


def titles(actor: Actor, *, within: str = "") -> list[TitleLine]:
    """Titles held by communes of the actor's areas, each weighed against the rule of today."""
    today = clock.today()
    rows = _held(actor).exclude(ended_on__lte=today).exclude(unit__valid_to__lte=today)
    if within:
        rows = rows.filter(unit__path=within)
    held = list(rows.order_by("unit__sort_key", "pk"))
    known = said(actor, sorted({one.unit_id for one in held}), today)
    pairs = {one.pk: (_measured(one.level), one.unit.path) for one in held}
    sets = criteria.sets_for(actor, pairs.values(), today) if pairs else {}
    found = []
    for one in held:
        set_ = sets.get(pairs[one.pk])
        rule = procedures.procedure_for(actor, "withdrawal", one.unit.path, level=one.level)
        standings = judged(actor, {one.unit_id: set_}, known)[one.unit_id] if set_ else {}
        names = {x.code: x.name for x in set_.criteria} if set_ else {}
        said_of = [(names[code], _is_met(x.standing)) for code, x in standings.items()]
        weighed = _weigh(rule, said_of) if rule and set_ else None
        found.append(
            TitleLine(
                one.pk,
                str(one.unit),
                one.unit.path,
                Level(one.level),
                str(one.document or ""),
                set_.name if set_ else "",
                rule.name if rule else "",
                weighed,
                one.is_acknowledged,
                one.remark,
            )
        )
    return found


def title_row(actor: Actor, pk: int) -> Title:
    """A title as the subject of a deed; NotFound where the actor does not see its unit."""
    found = _held(actor).filter(pk=pk).first()
    if found is None:
        raise NotFound("title.unknown", _("There is no such title in your area."))
    return found


def _held(actor: Actor) -> QuerySet[Title]:
    rows = Title.objects.filter(under("unit__path", actor.areas()) or Q(pk__isnull=False))
    return rows.filter(unit__level="commune").select_related("unit", "document", "clause")


def _measured(level: str) -> str:
    return str(MEASURED_BY.get(Level(level), level))


def _is_met(standing: Standing) -> bool | None:
    if standing is Standing.NO_DATA:
        return None
    return standing in MET or standing is Standing.NOT_APPLICABLE


def _weigh(rule: ProcedureView, standings: list[tuple[str, bool | None]]) -> Weighed:
    parts = rule.conditions
    names = [name for one in parts for name in one.names]
    low = next((v for x in parts if (v := x.value(NumberKind.SHARE_LOW)) is not None), None)
    high = next((v for x in parts if (v := x.value(NumberKind.SHARE_HIGH)) is not None), None)
    return rules.weigh(standings, names, low, high)
