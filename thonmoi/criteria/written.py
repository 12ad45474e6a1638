"""A set's rows as the rules read them: row objects in, shapes out; asks the database nothing.

The rows come with their criteria, indicators, thresholds and confirmations already fetched
(`FETCHED`). What an office has compared with the document counts as found.
"""

from decimal import Decimal
from typing import Any

from thonmoi.criteria import rules
from thonmoi.criteria.rules import Confidence

FETCHED = (
    "groups",
    "criteria__indicators__measure",
    "criteria__indicators__thresholds",
    "criteria__indicators__confirmations",
)
"""What has to be prefetched of a set before it is read here."""


def in_order(rows: Any) -> list[Any]:
    """Fetched rows in the order of the document."""
    return sorted(rows.all(), key=lambda row: (row.order, row.pk))


def content_of(row: Any, base_slug: str = "") -> rules.CriteriaSet:
    """The whole set as it was written, without what was confirmed since."""
    document = row.document
    return rules.CriteriaSet(
        code=row.slug,
        name=row.name,
        name_en=row.name_en,
        level=rules.Level(row.level),
        unit_level=row.unit_level,
        first_year=row.year_from,
        last_year=row.year_to,
        state=rules.SetState(row.state),
        document=rules.IssuedBy(
            kind=document.kind,
            number=document.number,
            issuer=document.issuer,
            subject=document.subject,
            on=document.issued_on,
        )
        if document
        else rules.IssuedBy(),
        group_kind=row.group_kind,
        groups={group.code: group.name for group in sorted(row.groups.all(), key=_by_pk)},
        default_group=row.default_group,
        group=row.group,
        requires=tuple(row.requires.split()),
        overlay_on=base_slug,
        area=row.unit_path,
        counts_for=row.counts_for,
        expected_criteria=row.expected_criteria,
        expected_indicators=row.expected_indicators,
        sources=lines(row.sources),
        notes=lines(row.notes),
        criteria=tuple(_criterion(one, row.default_group) for one in in_order(row.criteria)),
    )


def _criterion(row: Any, default_group: str) -> rules.Criterion:
    return rules.Criterion(
        code=row.code,
        name=row.name,
        short_name=row.short_name,
        name_en=row.name_en,
        heading=row.heading,
        confidence=Confidence(row.confidence),
        source=row.source,
        note=row.note,
        lead_ministry=row.lead_ministry,
        inherits=row.inherits,
        is_complete=row.is_complete,
        is_official_code=row.is_official_code,
        indicators=tuple(indicator_of(one, default_group) for one in in_order(row.indicators)),
    )


def indicator_of(row: Any, default_group: str, *, is_confirmed: bool = False) -> rules.Indicator:
    """One indicator with its thresholds; where `is_confirmed` they and the wording are found."""
    return rules.Indicator(
        code=row.code,
        name=row.name,
        name_en=row.name_en,
        measure=row.measure.code,
        kind=rules.Kind(row.kind),
        direction=rules.Direction(row.direction),
        unit=row.unit,
        thresholds=tuple(
            _threshold(one, row.kind, is_confirmed=is_confirmed)
            for one in sorted(row.thresholds.all(), key=_by_pk)
        ),
        default_group=default_group,
        scale=lines(row.scale),
        options=lines(row.options),
        wording=Confidence.FOUND if is_confirmed else Confidence(row.wording_confidence),
        near_margin=_figure(row.near_margin),
        upper_bound=_figure(row.upper_bound),
        delegated_to=row.delegated_to,
        detail=row.detail,
        also=row.also,
        source=row.source,
        note=row.note,
        lead_ministry=row.lead_ministry,
        is_official_code=row.is_official_code,
    )


def _threshold(row: Any, kind: str, *, is_confirmed: bool) -> rules.Threshold:
    value: Decimal | str | None = row.value
    if row.value is not None and kind in rules.NUMERIC:
        value = Decimal(row.value)
    sure = Confidence.FOUND if is_confirmed and value is not None else Confidence(row.confidence)
    return rules.Threshold(row.group, value, row.year, _figure(row.high), sure, row.detail)


def lines(text: str) -> tuple[str, ...]:
    """The lines of a field that holds one word or sentence to a line."""
    return tuple(text.splitlines())


def _figure(text: str | None) -> Decimal | None:
    return Decimal(text) if text else None


def _by_pk(row: Any) -> int:
    return int(row.pk)
