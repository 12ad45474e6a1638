"""The rate of a whole area as a figure of its target: numerators over denominators of communes.

Never an average of percentages; a commune without both is missing, not zero. The rate counts
once every commune of the area, towns and wards with them, has given both; until then what is
known is said in words, and a figure that somebody gave for the whole area stands.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from django.db.models import Q
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules import Kind
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.numbers import format_number
from thonmoi.monitoring.models import Reading
from thonmoi.monitoring.rules import Part, Whole, rate_of
from thonmoi.plans.measuring import Now
from thonmoi.plans.queries import TargetView
from thonmoi.units.models import Unit
from thonmoi.units.queries.days import on_day
from thonmoi.units.rules import Level


def _rated(targets: Sequence[TargetView]) -> list[TargetView]:
    """The targets whose figure may be such a rate."""
    return [one for one in targets if one.unit_text == "%" and one.measure_kind == Kind.PERCENT]


def parts_below(actor: Actor, targets: Sequence[TargetView]) -> Q:
    """Readings with numerator and denominator of what lies in the areas of these targets."""
    found = _rated(targets)
    areas = tuple(sorted({one.scope_path for one in found}))
    measures = {one.measure_id for one in found}
    return Q(under("unit__path", areas), measure__in=measures, denominator__gt="")


def rates(
    actor: Actor, targets: Sequence[TargetView], rows: Iterable[Reading], on: date
) -> dict[int, Now]:
    """By target: the rate over its communes, from confirmed `rows` in order of time."""
    latest = {(row.measure_id, row.unit.path): row for row in rows if row.denominator}
    found: dict[int, Now] = {}
    counts: dict[str, int] = {}
    for target in _rated(targets):
        known = _within(latest, target)
        if not known:
            continue
        scope = target.scope_path
        if scope not in counts:
            counts[scope] = _communes(scope, on)
        found[target.pk] = _now(target, known, max(counts[scope], len(known)))
    return found


def _within(latest: Mapping[tuple[int, str], Reading], target: TargetView) -> list[Reading]:
    scope = target.scope_path
    return [
        row
        for (measure, path), row in latest.items()
        if measure == target.measure_id and path.startswith(scope) and path != scope
        and row.unit.level == Level.COMMUNE
    ]  # fmt: skip


def _communes(scope: str, on: date) -> int:
    """Communes, towns and wards of an area on a day: all that a rate of the whole speaks of."""
    rows = on_day(Unit.objects.filter(under("path", (scope,))), on)
    return rows.filter(level=Level.COMMUNE).count()


def _now(target: TargetView, known: Sequence[Reading], total: int) -> Now:
    parts = [Part(Decimal(one.numerator), Decimal(one.denominator)) for one in known]
    whole = rate_of([*parts, *[Part(None, None)] * (total - len(parts))])
    url = f"{reverse('area-rates')}?unit={target.scope_path.rstrip('/').rsplit('/', 1)[-1]}"
    return Now(
        whole.rate if whole.is_whole else None,
        min(one.on for one in known),
        _words(whole),
        whole.is_whole,
        url,
        any(one.is_simulated for one in known),
    )


def _words(whole: Whole) -> Promise:
    said = _("{counted} of {total} communes gave numerator and denominator: {up}/{down}")
    if whole.is_whole:
        said = _("numerators over denominators of {total} communes: {up}/{down}")
    up, down = format_number(whole.numerator), format_number(whole.denominator)
    return format_lazy(said, counted=whole.counted, total=whole.total, up=up, down=down)
