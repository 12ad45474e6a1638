"""Communes formed by a merger, with the titles that those before them held."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules import LEVEL_LABELS, Level
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.plans.models import Title
from thonmoi.recognition import rules
from thonmoi.recognition.heirs import HeirLine, OriginLine
from thonmoi.recognition.rules import Origin
from thonmoi.units import queries as units
from thonmoi.units.models import Succession, Unit


def heirs(actor: Actor) -> list[HeirLine]:
    """Communes of the actor's areas, formed from others, to which a title may still go over."""
    rows = list(_heirs(actor).order_by("sort_key"))
    return [one for one in _lines(actor, rows) if one.levels]


def heir(actor: Actor, pk: int) -> HeirLine:
    """One of them, whatever may still go over; NotFound where it is none, or is not seen."""
    return _lines(actor, [heir_row(actor, pk)])[0]


def heir_row(actor: Actor, pk: int) -> Unit:
    """Its unit, as the subject of the deed."""
    found = _heirs(actor).filter(pk=pk).first()
    if found is None:
        raise NotFound("title.unknown", _("There is no such commune formed by a merger here."))
    return found


def _heirs(actor: Actor) -> QuerySet[Unit]:
    today = clock.today()
    seen = under("path", actor.areas()) or Q(pk__isnull=False)
    rows = Unit.objects.filter(seen, level="commune", origins_of__on__lte=today)
    return rows.exclude(valid_to__lte=today).distinct()


def _lines(actor: Actor, rows: Iterable[Unit]) -> list[HeirLine]:
    found = {one.path: one for one in rows}
    if not found:
        return []
    origins = units.origin_paths(actor, found)
    before = units.units_at(actor, {path for many in origins.values() for path in many})
    held = _held([*found, *before])
    papers = dict(
        Succession.objects.filter(heir__in=[one.pk for one in found.values()])
        .exclude(document="")
        .values_list("heir_id", "document")
    )
    return [
        _line(row, [before[x] for x in origins.get(path, ())], held, papers.get(row.pk, ""))
        for path, row in found.items()
    ]


def _held(paths: Iterable[str]) -> dict[str, list[Title]]:
    """Titles by path: of a unit that ended those of its last day, of another all it ever held."""
    kept: dict[str, list[Title]] = defaultdict(list)
    rows = Title.objects.filter(unit__path__in=list(paths)).select_related("unit", "document")
    for one in rows.order_by("pk"):
        last = one.unit.valid_to
        if last is None or one.ended_on is None or one.ended_on >= last:
            kept[one.unit.path].append(one)
    return kept


def _line(row: Unit, before: list[Unit], held: dict[str, list[Title]], document: str) -> HeirLine:
    origins = tuple(_origin(one, held.get(one.path, [])) for one in before)
    own = [Level(one.level) for one in held.get(row.path, []) if one.document_id]
    levels = rules.levels_of([one.as_rule for one in origins], own)
    return HeirLine(row.pk, str(row), row.path, row.valid_from, document, origins, levels)


def _origin(unit: Unit, titles: list[Title]) -> OriginLine:
    shown = tuple((LEVEL_LABELS[Level(x.level)], str(x.document or "")) for x in titles)
    levels = tuple(Level(x.level) for x in titles)
    return OriginLine(str(unit), unit.valid_to, shown, Origin(str(unit), levels))
