"""What an annex says of itself when it is read in: the set, the paper, what it is laid over."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.reader import Annex, Reading
from thonmoi.annexes.rules.laying import Laid
from thonmoi.annexes.rules.naming import free_slug, slug_of
from thonmoi.criteria.models import CriteriaSet
from thonmoi.criteria.rules import Level, SetState


def told_by(reading: Reading, annex: Annex) -> dict[str, Any]:
    """What the decision says of itself and of the set."""
    head = reading.head
    return {
        "name": annex.title or head.subject or str(_("Set without a name")),
        "level": annex.level or Level.NEW_RURAL.value,
        "unit_level": annex.unit_level,
        "year_from": head.year_from,
        "year_to": head.year_to,
        "document_kind": head.kind,
        "number": head.number[:60],
        "issued_on": head.issued_on,
        "issuer": head.issuer[:200],
        "subject": head.subject,
        "in_force_from": head.in_force_from,
    }


def placed(reading: Reading, annex: Annex, area: str, laid: list[Laid]) -> dict[str, Any]:
    """The set's name across editions, what it is laid over, its grouping."""
    level = annex.level or Level.NEW_RURAL.value
    sets = CriteriaSet.objects.filter(level=level, unit_level=annex.unit_level)
    active = [one for one in sets.filter(state=SetState.ACTIVE) if area.startswith(one.unit_path)]
    above = [one for one in active if one.unit_path != area]
    taken = CriteriaSet.objects.values_list("slug", "unit_path").distinct()
    kinds = [column.kind for column in annex.columns if column.kind not in ("", "none")]
    base = min(above, key=lambda one: len(one.unit_path), default=None)
    is_provincial = bool(reading.head.area) and base is not None
    nearest = max(active, key=lambda one: len(one.unit_path), default=None)
    listed = sum(one.fields["kind"] == "criterion" for one in laid)
    return {
        "slug": free_slug(
            slug_of(reading.head.kind, reading.head.number, level), area, list(taken)
        ),
        "overlay_on": base.slug if base and is_provincial else "",
        "is_whole": not (base and is_provincial) or listed >= base.criteria.count(),
        "group_kind": kinds[0] if kinds else "none",
        "group": nearest.group if nearest and "region" in kinds else "",
    }
