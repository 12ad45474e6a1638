"""Difficulties, questions and remarks as they are shown."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise

from thonmoi.kernel import clock
from thonmoi.voices import rules
from thonmoi.voices.rules import DifficultyKind, DifficultyState, State, TurnKind

Words = str | Promise


@dataclass(frozen=True, slots=True)
class AboutView:
    """The thing that something is about; `href` is empty where it has no page."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class VoiceView:
    """What any of them is: who says what of which place, who answers until when."""

    pk: int
    subject: str
    text: str
    unit: str
    unit_path: str
    about: AboutView | None
    raised_by: str
    raised_by_id: int
    raised_on: date
    owner: str
    owner_id: int | None
    owner_path: str
    due: date | None
    state: State
    answer: str
    answered_on: date | None
    reference: str
    is_late: bool
    version: int

    def __str__(self) -> str:
        return self.subject

    @property
    def state_label(self) -> Words:
        return rules.label_of(self.state)

    @property
    def state_look(self) -> str:
        return rules.look_of(self.state)


@dataclass(frozen=True, slots=True)
class DifficultyView(VoiceView):
    """A difficulty or proposal; `age` is its days until it was closed."""

    kind: DifficultyKind
    closed_on: date | None
    is_reopened: bool
    age: int

    @property
    def kind_label(self) -> Words:
        return rules.KIND_LABELS[self.kind]

    @property
    def is_assignable(self) -> bool:
        return self.state in rules.ASSIGNABLE

    @property
    def is_answerable(self) -> bool:
        return self.state in rules.ANSWERABLE

    @property
    def is_reopenable(self) -> bool:
        return self.state in rules.REOPENABLE

    @property
    def is_closed(self) -> bool:
        return self.state is DifficultyState.CLOSED

    @property
    def is_escalated(self) -> bool:
        return self.state is DifficultyState.ESCALATED


@dataclass(frozen=True, slots=True)
class TurnView:
    """What happened to a difficulty on a day."""

    label: Words
    on: date
    text: str
    agency: str
    owner: str
    due: date | None
    paper: str
    document_pk: int | None
    file_pk: int | None
    file_name: str


def about_of(row: Any) -> AboutView | None:
    """The thing that a row is about, with where it is shown."""
    if row.project:
        return AboutView(row.project.name, reverse("project", args=[row.project_id]))
    if row.task:
        return AboutView(row.task.text[:200], reverse("task", args=[row.task_id]))
    if row.clause:
        place = reverse("plan", args=[row.clause.plan_id]) + f"#c-{row.clause.path}"
        return AboutView(f"{row.clause.path} {row.clause.heading}".strip(), place)
    if row.criterion:
        return AboutView(f"{row.criterion.code}. {row.criterion.name}", "")
    return None


def voice(row: Any, *, waits: bool) -> dict[str, Any]:
    """The values that every view has."""
    owner = row.owner
    is_urged = owner.is_urged if owner else True
    same = ("pk", "subject", "text", "unit_path", "raised_on", "due", "answer", "answered_on")
    values = {name: getattr(row, name) for name in (*same, "reference", "version")}
    return values | {
        "unit": str(row.unit),
        "about": about_of(row),
        "raised_by": row.raised_by.name,
        "raised_by_id": row.raised_by_id,
        "owner": owner.name if owner else "",
        "owner_id": row.owner_id,
        "owner_path": owner.unit.path if owner else "",
        "state": row.now,
        "is_late": rules.is_late(waits=waits, due=row.due, is_urged=is_urged, today=clock.today()),
    }


def difficulty_view(row: Any) -> DifficultyView:
    """A difficulty with all that is loaded beside it."""
    return DifficultyView(
        **voice(row, waits=row.now is DifficultyState.ASSIGNED),
        kind=DifficultyKind(row.kind),
        closed_on=row.closed_on,
        is_reopened=row.is_reopened,
        age=rules.age(row.raised_on, row.closed_on, clock.today()),
    )


def turn_view(row: Any) -> TurnView:
    """A turn with all that is loaded beside it."""
    return TurnView(
        rules.TURN_LABELS[TurnKind(row.kind)],
        row.on,
        row.text,
        row.agency.name if row.agency else "",
        row.owner.name if row.owner else "",
        row.due,
        row.paper,
        row.document_id,
        row.file_id,
        row.file.name if row.file else "",
    )
