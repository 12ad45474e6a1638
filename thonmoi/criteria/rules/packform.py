"""A criteria set as packs write it (format `thonmoi/criteria-set/1`), read into shapes.

Reading is tolerant: what cannot be read becomes a finding and the rest is kept.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeVar

from thonmoi.criteria.rules.findings import Finding, finding
from thonmoi.criteria.rules.shapes import (
    CriteriaSet,
    Criterion,
    Indicator,
    IssuedBy,
    Threshold,
)
from thonmoi.criteria.rules.words import NUMERIC, Confidence, Direction, Kind, Level, SetState

FORMAT = "thonmoi/criteria-set/1"
_Word = TypeVar("_Word", bound=StrEnum)


def read_set(raw: object) -> tuple[CriteriaSet | None, list[Finding]]:
    """Return the set and what was wrong with it; None where `raw` is no set at all."""
    if not isinstance(raw, Mapping) or raw.get("format") != FORMAT:
        return None, [finding("set.unreadable", "", expected=FORMAT)]
    reader = _Reader(raw)
    return reader.criteria_set(), reader.findings


class _Reader:
    """One pass over one set; keeps the findings and what holds for the whole set."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self.raw = raw
        self.findings: list[Finding] = []
        self.code = _text(raw.get("id"))
        self.groups = _mapping(raw.get("groups"))
        self.default_group = _text(self.groups.get("default"))
        self.scales = {
            name: tuple(str(grade) for grade in _list(_mapping(scale).get("values")))
            for name, scale in _mapping(raw.get("scales")).items()
        }

    def criteria_set(self) -> CriteriaSet:
        raw, years = self.raw, _mapping(self.raw.get("years"))
        expected = _mapping(raw.get("expected"))
        if not self.code:
            self.findings.append(finding("field.missing", "", field="id"))
        return CriteriaSet(
            code=self.code,
            name=_text(raw.get("name")),
            name_en=_text(raw.get("name_en")),
            level=self.word(Level, raw.get("level"), "level", self.code, Level.NEW_RURAL),
            unit_level=_text(raw.get("unit_level")) or "commune",
            first_year=self.whole(years.get("from"), "years.from") or 0,
            last_year=self.whole(years.get("to"), "years.to") or 0,
            state=self.word(
                SetState, raw.get("state", "draft"), "state", self.code, SetState.DRAFT
            ),
            document=self.document(_mapping(raw.get("document"))),
            group_kind=_text(self.groups.get("kind")) or "none",
            groups={k: _text(v) for k, v in _mapping(self.groups.get("values")).items()},
            default_group=self.default_group,
            group=_text(raw.get("group")),
            requires=tuple(_text(item) for item in _list(raw.get("requires"))),
            overlay_on=_text(raw.get("overlay_on")),
            area=_text(raw.get("area")),
            counts_for=_text(raw.get("counts_for")),
            scales=self.scales,
            expected_criteria=self.whole(expected.get("criteria"), "expected.criteria", True),
            expected_indicators=self.whole(expected.get("indicators"), "expected.indicators", True),
            sources=tuple(_text(item) for item in _list(raw.get("sources"))),
            notes=tuple(_text(item) for item in _list(raw.get("notes"))),
            criteria=tuple(self.criterion(_mapping(item)) for item in _list(raw.get("criteria"))),
        )

    def document(self, raw: Mapping[str, Any]) -> IssuedBy:
        return IssuedBy(
            kind=_text(raw.get("kind")),
            number=_text(raw.get("number")),
            issuer=_text(raw.get("issuer")),
            subject=_text(raw.get("subject")),
            on=self.day(raw.get("date"), "document.date"),
            effective=self.day(raw.get("effective"), "document.effective"),
        )

    def criterion(self, raw: Mapping[str, Any]) -> Criterion:
        code = _text(raw.get("code"))
        if not code:
            self.findings.append(finding("field.missing", _text(raw.get("name")), field="code"))
        return Criterion(
            code=code,
            name=_text(raw.get("name")),
            short_name=_text(raw.get("short_name")),
            name_en=_text(raw.get("name_en")),
            heading=_text(raw.get("heading")),
            confidence=self.confidence(raw.get("confidence"), code),
            source=_text(raw.get("source")),
            lead_ministry=_text(raw.get("lead_ministry")),
            inherits=_text(raw.get("inherits")),
            is_complete=raw.get("complete") is not False,
            evidence_in_plan=_text(raw.get("evidence_in_plan")),
            note=_text(raw.get("note")),
            is_official_code="official_code" not in raw,
            indicators=tuple(self.indicator(_mapping(i)) for i in _list(raw.get("indicators"))),
        )

    def indicator(self, raw: Mapping[str, Any]) -> Indicator:
        code = _text(raw.get("code"))
        if not code:
            self.findings.append(finding("field.missing", _text(raw.get("name")), field="code"))
        kind = self.word(Kind, raw.get("kind"), "kind", code, Kind.TEXT)
        sure = _mapping(raw.get("confidence"))
        return Indicator(
            code=code,
            name=_text(raw.get("name")),
            name_en=_text(raw.get("name_en")),
            measure=_text(raw.get("measure")),
            kind=kind,
            direction=self.word(Direction, raw.get("direction"), "direction", code, Direction.PASS),
            unit=_text(raw.get("unit")),
            thresholds=self.thresholds(raw, kind, code),
            default_group=self.default_group,
            scale=self.scales.get(_text(raw.get("scale")), ()),
            wording=self.confidence(sure.get("wording"), code),
            near_margin=self.number(raw.get("near_margin"), code),
            upper_bound=self.number(raw.get("upper_bound"), code),
            delegated_to=_text(raw.get("delegated_to")),
            detail=_text(raw.get("detail")),
            also=_text(raw.get("also")),
            source=_text(raw.get("source")),
            note=_text(raw.get("note")),
            lead_ministry=_text(raw.get("lead_ministry")),
            options=tuple(_text(item) for item in _list(raw.get("options"))),
            is_official_code="official_code" not in raw,
        )

    def thresholds(self, raw: Mapping[str, Any], kind: Kind, code: str) -> tuple[Threshold, ...]:
        """All rows: known ones, those of years, and (value None) those known to be unknown."""
        sure = self.confidence(_mapping(raw.get("confidence")).get("threshold"), code)
        detail = _text(raw.get("detail"))
        rows = [
            self.threshold(group, value, kind, code, None, sure, detail)
            for group, value in _mapping(raw.get("thresholds")).items()
        ]
        by_year = _mapping(raw.get("confidence_by_year"))
        for year, cells in _mapping(raw.get("thresholds_by_year")).items():
            mark = self.confidence(by_year.get(year, sure), code)
            number = self.whole(year, code)
            rows += [
                self.threshold(group, value, kind, code, number, mark, detail)
                for group, value in _mapping(cells).items()
            ]
        unknown = [Threshold(_text(group), None) for group in _list(raw.get("unknown_groups"))]
        conditional = [
            Threshold(_text(group), None, detail=detail)
            for group in _list(raw.get("conditional_groups"))
        ]
        return tuple([*rows, *unknown, *conditional])

    def threshold(
        self,
        group: object,
        value: Any,
        kind: Kind,
        code: str,
        year: int | None,
        mark: Confidence,
        detail: str,
    ) -> Threshold:
        if value is None:
            return Threshold(_text(group), None, year)
        low, high = (
            (value[0], value[1]) if isinstance(value, list) and len(value) == 2 else (value, None)
        )
        known = self.number(low, code) if kind in NUMERIC else _text(low)
        return Threshold(_text(group), known, year, self.number(high, code), mark, detail)

    def word(
        self, words: type[_Word], value: object, field: str, where: str, otherwise: _Word
    ) -> _Word:
        if value in list(words):
            return words(str(value))
        allowed = ", ".join(words)
        self.findings.append(
            finding("field.unknown_word", where, value=value, field=field, allowed=allowed)
        )
        return otherwise

    def confidence(self, value: object, where: str) -> Confidence:
        given = "unknown" if value is None else value
        return self.word(Confidence, given, "confidence", where, Confidence.UNKNOWN)

    def number(self, value: object, where: str) -> Decimal | None:
        if value is None or value == "":
            return None
        try:
            number = Decimal(str(value))
        except InvalidOperation:
            number = Decimal("NaN")
        if isinstance(value, bool) or not number.is_finite():
            self.findings.append(finding("field.not_a_number", where, value=value))
            return None
        return number

    def whole(self, value: object, where: str, is_optional: bool = False) -> int | None:
        if value is None:
            if not is_optional:
                self.findings.append(finding("field.missing", self.code, field=where))
            return None
        number = self.number(value, where)
        return None if number is None else int(number)

    def day(self, value: object, where: str) -> date | None:
        if isinstance(value, date) or value is None:
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.findings.append(
                finding(
                    "field.unknown_word", where, value=value, field="date", allowed="2022-07-28"
                )
            )
            return None


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _mapping(value: object) -> Mapping[Any, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
