"""Registrations as they are shown."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise

from thonmoi.registration import rules
from thonmoi.registration.rules import Adviser, ContentKind, Outcome, RegistrationState, Verdict

Words = str | Promise


@dataclass(frozen=True, slots=True)
class AppraisalView:
    """What one division says of a content."""

    pk: int
    agency: str
    agency_id: int
    verdict: Verdict
    reason: str
    given_on: date | None

    @property
    def label(self) -> Words:
        return rules.VERDICT_LABELS[self.verdict]

    @property
    def look(self) -> str:
        return rules.VERDICT_LOOKS[self.verdict]

    @property
    def is_waiting(self) -> bool:
        return self.verdict is Verdict.WAITING


@dataclass(frozen=True, slots=True)
class ContentView:
    """One content with what the divisions of this round say; amounts in đồng."""

    pk: int
    order: int
    text: str
    kind: ContentKind
    criterion: str
    criterion_id: int | None
    site: str
    place_text: str
    quantity: Decimal | None
    unit_text: str
    estimate: int | None
    sources: tuple[str, ...]
    outcome: Outcome
    approved: int | None
    outcome_note: str
    appraisals: tuple[AppraisalView, ...]
    version: int

    def __str__(self) -> str:
        return self.text

    @property
    def kind_label(self) -> Words:
        return rules.KIND_LABELS[self.kind]

    @property
    def place(self) -> str:
        return ", ".join(part for part in (self.site, self.place_text) if part)

    @property
    def verdict(self) -> Verdict:
        return rules.verdict_of(one.verdict for one in self.appraisals)

    @property
    def outcome_label(self) -> Words:
        return rules.OUTCOME_LABELS[self.outcome]

    @property
    def outcome_look(self) -> str:
        return rules.OUTCOME_LOOKS[self.outcome]


@dataclass(frozen=True, slots=True)
class AdviceView:
    """What finance or the office advises."""

    adviser: Adviser
    agency: str
    text: str
    given_on: date

    @property
    def label(self) -> Words:
        return rules.ADVISER_LABELS[self.adviser]


@dataclass(frozen=True, slots=True)
class RegistrationView:
    """A registration in a line: how many contents, how many of them every division agreed to."""

    pk: int
    commune: str
    commune_code: str
    unit_path: str
    year: int
    clause: str
    plan_pk: int | None
    state: RegistrationState
    paper: str
    sent_on: date | None
    appraise_by: date | None
    advise_by: date | None
    return_reason: str
    decision: str
    decided_on: date | None
    document_pk: int | None
    made_pk: int | None
    contents: int
    estimate: int
    approved: int
    version: int

    def __str__(self) -> str:
        return f"{self.commune}, {self.year}"

    @property
    def state_label(self) -> Words:
        return rules.STATE_LABELS[self.state]

    @property
    def state_look(self) -> str:
        return rules.STATE_LOOKS[self.state]

    @property
    def is_draft(self) -> bool:
        return self.state is RegistrationState.DRAFT

    @property
    def is_sent(self) -> bool:
        return self.state is RegistrationState.SENT

    @property
    def is_approved(self) -> bool:
        return self.state is RegistrationState.APPROVED


def content_view(row: Any) -> ContentView:
    """A content with its appraisals of this round, which are loaded beside it."""
    given = tuple(
        AppraisalView(x.pk, x.agency.name, x.agency_id, Verdict(x.verdict), x.reason, x.given_on)
        for x in sorted(row.appraisals.all(), key=lambda one: one.pk)
        if not x.is_past
    )
    same = ("pk", "order", "text", "place_text", "quantity", "unit_text", "estimate", "approved")
    values = {name: getattr(row, name) for name in (*same, "outcome_note", "version")}
    criterion = row.criterion
    return ContentView(
        **values,
        kind=ContentKind(row.kind),
        criterion=f"{criterion.code}. {criterion.name}" if criterion else "",
        criterion_id=row.criterion_id,
        site=str(row.site) if row.site else "",
        sources=tuple(row.sources.split()),
        outcome=Outcome(row.outcome),
        appraisals=given,
    )
