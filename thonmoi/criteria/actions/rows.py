"""Writing a set's rows from its shape, for the deeds that make an edition; a deed calls it."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.writes import create, create_many
from thonmoi.criteria import rules
from thonmoi.criteria.models import (
    CriteriaSet,
    Criterion,
    Indicator,
    Measure,
    SetGroup,
    Threshold,
)
from thonmoi.kernel import clock
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold
from thonmoi.library.models import Document


def write_set(
    content: rules.CriteriaSet,
    *,
    state: rules.SetState,
    document: Document | None,
    overlay_on: CriteriaSet | None,
    issued_by: str,
    digest: str = "",
) -> CriteriaSet:
    """A new edition with all its rows. Raises Invalid where a measure is not known.

    What counts its units is taken over from the edition before where the content is silent.
    """
    before = CriteriaSet.objects.filter(slug=content.code).order_by("edition").last()
    made = create(
        CriteriaSet,
        slug=content.code,
        edition=before.edition + 1 if before else 1,
        level=content.level.value,
        unit_level=content.unit_level,
        name=content.name,
        name_en=content.name_en,
        document=document,
        issued_by=issued_by,
        year_from=content.first_year,
        year_to=content.last_year,
        state=state.value,
        overlay_on=overlay_on,
        group_kind=content.group_kind,
        group=content.group,
        default_group=content.default_group,
        requires=" ".join(content.requires),
        counts_for=content.counts_for or (before.counts_for if before else ""),
        expected_criteria=content.expected_criteria,
        expected_indicators=content.expected_indicators,
        unit_path=content.area,
        notes="\n".join(content.notes),
        sources="\n".join(content.sources),
        digest=digest,
        written_at=clock.now(),
    )
    create_many(
        SetGroup,
        ({"criteria_set": made, "code": c, "name": n} for c, n in content.groups.items()),
    )
    criteria = create_many(Criterion, _criteria(made, content.criteria))
    pairs = [
        (row, line)
        for row, one in zip(criteria, content.criteria, strict=True)
        for line in one.indicators
    ]
    lines = create_many(Indicator, _indicators(pairs))
    create_many(Threshold, _thresholds(zip(lines, (line for _row, line in pairs), strict=True)))
    return made


def _criteria(made: CriteriaSet, criteria: Iterable[rules.Criterion]) -> list[dict[str, Any]]:
    return [
        {
            "criteria_set": made,
            "code": one.code,
            "order": order,
            "name": one.name,
            "short_name": one.short_name or one.name[:40],
            "name_en": one.name_en,
            "heading": one.heading,
            "confidence": one.confidence.value,
            "source": one.source,
            "note": one.note,
            "lead_ministry": one.lead_ministry,
            "inherits": one.inherits,
            "is_complete": one.is_complete,
            "is_official_code": one.is_official_code,
            "folded": fold(f"{one.name} {one.short_name}")[:320],
        }
        for order, one in enumerate(criteria, 1)
    ]


def _indicators(pairs: list[tuple[Criterion, rules.Indicator]]) -> list[dict[str, Any]]:
    measures = {m.code: m for m in Measure.objects.filter(code__in={i.measure for _c, i in pairs})}
    for _criterion, line in pairs:
        if line.measure not in measures:
            raise Invalid(
                "indicator.measure",
                _("Register the measure “%(code)s” first.") % {"code": line.measure[:80]},
            )
    return [
        {
            "criterion": criterion,
            "code": line.code,
            "order": order,
            "name": line.name,
            "name_en": line.name_en,
            "measure": measures[line.measure],
            "kind": line.kind.value,
            "unit": line.unit,
            "direction": line.direction.value,
            "scale": "\n".join(line.scale),
            "options": "\n".join(line.options),
            "wording_confidence": line.wording.value,
            "source": line.source,
            "note": line.note,
            "detail": line.detail,
            "also": line.also,
            "delegated_to": line.delegated_to,
            "lead_ministry": line.lead_ministry,
            "near_margin": _figure(line.near_margin) or "",
            "upper_bound": _figure(line.upper_bound) or "",
            "is_official_code": line.is_official_code,
        }
        for order, (criterion, line) in enumerate(pairs, 1)
    ]


def _thresholds(pairs: Iterable[tuple[Indicator, rules.Indicator]]) -> list[dict[str, Any]]:
    return [
        {
            "indicator": row,
            "group": one.group,
            "year": one.year,
            "value": _figure(one.value) if isinstance(one.value, Decimal) else one.value,
            "high": _figure(one.high),
            "confidence": one.confidence.value,
            "detail": one.detail,
        }
        for row, line in pairs
        for one in line.thresholds
    ]


def _figure(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")
