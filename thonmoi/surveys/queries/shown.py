"""A survey as it is shown: what it asks, its hamlets, objections."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from thonmoi.surveys import rules
from thonmoi.surveys.rules import SurveyKind, SurveyState, Words
from thonmoi.ui.templatetags.ui import vndate


@dataclass(frozen=True, slots=True)
class SurveyView:
    """A survey in a list or at the head of its page."""

    pk: int
    version: int
    kind: SurveyKind
    level: str
    level_label: Words
    title: str
    unit: str
    unit_code: str
    unit_path: str
    led_by: str
    led_by_id: int
    state: SurveyState
    batch: int
    form_paper: str
    form_source: str
    closes_on: date | None
    opened_on: date | None
    closed_on: date | None
    published_on: date | None
    posted_until: date | None
    report_paper: str

    def __str__(self) -> str:
        return self.title

    @property
    def state_label(self) -> Words:
        return rules.STATE_LABELS[self.state]

    @property
    def state_look(self) -> str:
        return rules.STATE_LOOKS[self.state]

    @property
    def kind_label(self) -> Words:
        return rules.KIND_LABELS[self.kind]

    @property
    def said(self) -> str:
        """How it stands, for everybody: ``result published 17/06/2025``."""
        if self.is_published:
            return _("result published %(day)s") % {"day": vndate(self.published_on)}
        if self.closes_on:
            return _("answers until %(day)s") % {"day": vndate(self.closes_on)}
        return _("open for answers")

    @property
    def is_open_kind(self) -> bool:
        return self.kind is SurveyKind.OPINION

    @property
    def is_draft(self) -> bool:
        return self.state is SurveyState.DRAFT

    @property
    def is_open(self) -> bool:
        return self.state is SurveyState.OPEN

    @property
    def is_closed(self) -> bool:
        return self.state is SurveyState.CLOSED

    @property
    def is_published(self) -> bool:
        return self.state is SurveyState.PUBLISHED


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question as asked: `choices` in their order."""

    order: int
    text: str
    choices: tuple[str, ...]
    is_overall: bool


@dataclass(frozen=True, slots=True)
class HamletView:
    """A hamlet of a survey: its list and its register of sheets; `minutes` once recorded."""

    pk: int
    version: int
    name: str
    households: int | None
    coded: int
    given: int
    returned: int
    minutes: str
    minutes_on: date | None
    has_minutes: bool


@dataclass(frozen=True, slots=True)
class ObjectionView:
    """An objection to a posted result, with what the Front answered."""

    pk: int
    version: int
    on: date
    text: str
    answer: str
    answered_on: date | None
