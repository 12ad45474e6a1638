"""What the queries of criteria give: frozen, evaluated, free of the database."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.utils.functional import Promise

from thonmoi.criteria import rules
from thonmoi.criteria.rules import Confidence, charge_key


@dataclass(frozen=True, slots=True)
class Required:
    """What an indicator requires, for columns "Yêu cầu đạt chuẩn".

    `text` is Vietnamese text of documents, empty where it is not known; then `why` says why,
    and `bound` what is known of it ("không quá 97,74%"). `mark` is how sure it is.
    """

    text: str
    mark: Confidence
    bound: str = ""
    why: str | Promise = ""

    @property
    def is_known(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """The document of a set, or of a charge."""

    id: int
    name: str
    number: str
    issuer: str
    issued_on: date | None

    @classmethod
    def of(cls, document: Any) -> "DocumentLine":
        """The line of a document of the register."""
        return cls(document.pk, str(document), document.number, document.issuer, document.issued_on)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class ConfirmationView:
    """An office compared the indicator with the document."""

    office: str
    at: datetime
    document_id: int | None


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """One indicator of a set; `rule` is what the judge takes."""

    id: int
    code: str
    name: str
    name_en: str
    measure_id: int
    kind: rules.Kind
    unit: str
    direction: rules.Direction
    rule: rules.Indicator
    confirmations: tuple[ConfirmationView, ...] = ()

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    def requirement(self, group: str | None, year: int | None) -> Required:
        """What is required of `group` in `year`, with the mark of how sure that is."""
        found = rules.require(self.rule, group, year)
        row = found.threshold
        sure = rules.weakest(self.rule.wording, row.confidence if row else Confidence.UNKNOWN)
        return Required(
            rules.requirement_text(self.rule, row),
            sure,
            bound="" if row else rules.bound_text(self.rule),
            why=found.why_unknown.sentence if found.why_unknown else "",
        )


@dataclass(frozen=True, slots=True)
class CriterionView:
    """One criterion of a set; `short_name` is for heads of columns."""

    id: int
    code: str
    name: str
    short_name: str
    name_en: str
    heading: str
    confidence: Confidence
    source: str
    note: str
    inherits: str
    is_complete: bool
    indicators: tuple[IndicatorView, ...]

    def __str__(self) -> str:
        return f"{self.code}. {self.name}"


@dataclass(frozen=True, slots=True)
class SetLine:
    """A set without its criteria: for lists, and to choose by."""

    id: int
    slug: str
    edition: int
    level: rules.Level
    unit_level: str
    name: str
    name_en: str
    state: rules.SetState
    unit_path: str
    year_from: int
    year_to: int
    document: DocumentLine | None
    issued_by: str
    group_kind: str
    group: str
    default_group: str
    requires: str
    counts_for: str
    overlay_on: str
    expected_criteria: int | None
    expected_indicators: int | None
    sources: tuple[str, ...]
    notes: tuple[str, ...]
    digest: str
    written_at: datetime
    confirmed_at: datetime | None

    def __str__(self) -> str:
        return self.name

    @property
    def period(self) -> str:
        """The years in which the set holds, in words of documents: "2021 - 2025"."""
        return f"{self.year_from} - {self.year_to}"

    @property
    def years(self) -> range:
        """The years in which the set holds."""
        return range(self.year_from, self.year_to + 1)


@dataclass(frozen=True)
class SetView(SetLine):
    """A set whole, in the order of its document."""

    groups: Mapping[str, str]
    criteria: tuple[CriterionView, ...]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def of(
        cls, line: SetLine, groups: Mapping[str, str], criteria: tuple[CriterionView, ...]
    ) -> "SetView":
        """The line completed by its criteria."""
        head = {one.name: getattr(line, one.name) for one in fields(SetLine)}
        return cls(**head, groups=groups, criteria=criteria)

    @cached_property
    def indicators(self) -> tuple[IndicatorView, ...]:
        """All indicators in the order of the document."""
        return tuple(one for criterion in self.criteria for one in criterion.indicators)

    @cached_property
    def by_code(self) -> Mapping[str, CriterionView]:
        """Criteria by code."""
        return {criterion.code: criterion for criterion in self.criteria}

    def charge_key(self, code: str) -> str:
        """The key under which an agency is charged with a criterion: "qd1361-nang-cao/5"."""
        return charge_key(self.slug, code)
