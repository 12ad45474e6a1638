"""A dossier as it is shown: evaluated, free of the database."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import LEVEL_LABELS, Level
from thonmoi.procedures.queries import NumberView, ProcedureView
from thonmoi.procedures.rules import Body
from thonmoi.recognition import rules
from thonmoi.recognition.lines import (
    FindingLine,
    MeetingLine,
    OpinionLine,
    PaperLine,
    PublicationLine,
    SaidLine,
)
from thonmoi.recognition.rules import DossierState, Known, Lack, Outcome, StageState
from thonmoi.recognition.rules.words import Words

LOOKS = {
    DossierState.OPEN: "verify",
    DossierState.RECOGNISED: "met",
    DossierState.DROPPED: "out",
}
STAGE_LOOKS = {
    StageState.DONE: "met",
    StageState.SKIPPED: "out",
    StageState.NOW: "verify",
    StageState.WAITING: "todo",
}


@dataclass(frozen=True, slots=True)
class DossierView:
    """A dossier in a list; `steps_done` of `steps`, `now` the names of steps under way."""

    pk: int
    unit: str
    unit_code: str
    unit_path: str
    district: str
    level: Level
    year: int
    state: DossierState
    opened_on: date
    closed_on: date | None
    decision: str
    decision_pk: int | None
    drop_reason: str
    version: int
    steps: int = 0
    steps_done: int = 0
    now: tuple[str, ...] = ()
    due_on: date | None = None

    def __str__(self) -> str:
        return f"{self.unit}: {self.level_label} {self.year}"

    @property
    def level_label(self) -> Words:
        return LEVEL_LABELS[self.level]

    @property
    def state_label(self) -> Words:
        return rules.DOSSIER_LABELS[self.state]

    @property
    def look(self) -> str:
        return LOOKS[self.state]

    @property
    def is_open(self) -> bool:
        return self.state is DossierState.OPEN

    @property
    def is_live(self) -> bool:
        """Whether steps may still end: announcing comes after the title."""
        return self.state is not DossierState.DROPPED


@dataclass(frozen=True, slots=True)
class StageView:
    """A step with where it stands and what it lacks; `pk` once it has begun."""

    code: str
    name: str
    body: Body
    body_name: str
    note: str
    is_optional: bool
    has_vote: bool
    has_times: bool
    numbers: tuple[NumberView, ...]
    state: StageState
    lacks: tuple[Lack, ...]
    papers: tuple[PaperLine, ...]
    pk: int | None = None
    began_on: date | None = None
    due_on: date | None = None
    is_due_certain: bool = False
    ended_on: date | None = None
    reason: str = ""
    meeting: MeetingLine | None = None

    @property
    def is_now(self) -> bool:
        return self.state is StageState.NOW

    @property
    def is_done(self) -> bool:
        return self.ended_on is not None

    @property
    def is_decision(self) -> bool:
        return self.code == rules.DECIDE

    @property
    def is_communes(self) -> bool:
        return self.body in rules.COMMUNES

    @property
    def state_label(self) -> Words:
        return rules.STAGE_LABELS[self.state]

    @property
    def look(self) -> str:
        return STAGE_LOOKS[self.state]

    @property
    def missing(self) -> tuple[PaperLine, ...]:
        return tuple(one for one in self.papers if one.is_required and not one.is_filed)


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """A criterion in the checklist: its standing, figures, evidence, assessment, letters."""

    pk: int
    code: str
    name: str
    charge: str
    standing: str
    standing_met: bool
    figures: int
    indicators: int
    evidence: int
    is_met: bool | None
    note: str
    said: tuple[SaidLine, ...]
    makers: frozenset[int]
    assessed_by_id: int | None = None

    @property
    def label(self) -> str:
        return f"{self.code}. {self.name}"

    @property
    def is_confirmed(self) -> bool:
        return bool(self.said) and all(x.outcome is Outcome.CONFIRMED for x in self.said)


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """A condition: what the data say (`computed`), what a paper says, which of both holds."""

    code: str
    name: str
    holds: bool | None
    computed: str
    rate: Decimal | None
    finding: FindingLine | None

    @property
    def look(self) -> str:
        return {True: "met", False: "not_met", None: "no_data"}[self.holds]


@dataclass(frozen=True, slots=True)
class Whole:
    """Everything of a dossier, loaded once: for its page, its papers and its deeds.

    Of `publications` and `opinions` those that were withdrawn are left out; the `every_` have them.
    """

    head: DossierView
    procedure: ProcedureView
    set: SetView
    stages: tuple[StageView, ...]
    criteria: tuple[CriterionLine, ...]
    conditions: tuple[ConditionLine, ...]
    publications: tuple[PublicationLine, ...]
    opinions: tuple[OpinionLine, ...]
    meetings: tuple[MeetingLine, ...]
    known: Known
    office: str
    place: str
    district: str
    province: str
    clause: str
    every_publication: tuple[PublicationLine, ...] = ()
    every_opinion: tuple[OpinionLine, ...] = ()
    office_parent: str = ""

    @property
    def unit_path(self) -> str:
        return self.head.unit_path

    def stage(self, code: str) -> StageView | None:
        return next((one for one in self.stages if one.code == code), None)

    @property
    def lacking(self) -> tuple[tuple[StageView, Lack], ...]:
        """What is missing in steps that are under way or still to come."""
        return tuple((one, lack) for one in self.stages if not one.is_done for lack in one.lacks)
