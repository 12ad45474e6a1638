"""What is recorded of a work, and rows of it as subjects of deeds."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.funding import rules
from thonmoi.funding.models import (
    Acceptance,
    Contribution,
    Decision,
    Photo,
    Progress,
    Record,
    Stage,
    Step,
)
from thonmoi.funding.rules import Moment, Nature, RecordKind, Turn
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.library.models import StoredFile

MODELS: dict[str, type[Record]] = {
    RecordKind.STAGE: Stage,
    RecordKind.PROGRESS: Progress,
    RecordKind.ACCEPTANCE: Acceptance,
    RecordKind.PHOTO: Photo,
    RecordKind.CONTRIBUTION: Contribution,
}


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of the mechanism and, where it was reached, its record."""

    pk: int
    name: str
    phase: str
    papers: str
    confidence: str
    record: "RecordView | None" = None


@dataclass(frozen=True, slots=True)
class RecordView:
    """A dated row: `text` says what, `paper` by which document."""

    pk: int
    kind: RecordKind
    on: date
    text: str | Promise
    agency: str
    remark: str
    paper: str = ""
    document_pk: int | None = None
    file_pk: int | None = None
    percent: int | None = None
    value: int | None = None
    nature: str | Promise = ""
    moment: str = ""
    position: str = ""
    is_day_read: bool = False
    withdrawn_on: date | None = None
    withdrawn_reason: str = ""


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision about a work with what it changed."""

    turn: Turn
    label: str | Promise
    on: date
    paper: str
    document_pk: int | None
    reason: str
    due_before: date | None
    due_after: date | None
    budget_before: int | None
    budget_after: int | None


def steps(actor: Actor, project_pk: int, regime_pk: int) -> list[StepView]:
    """The steps of the mechanism in order, those that were reached with their record."""
    reached = {
        row.step_id: _stage(row)
        for row in _rows(actor, Stage, project_pk).filter(withdrawn_on=None).order_by("pk")
    }
    rows = Step.objects.filter(regime=regime_pk).order_by("order")
    return [
        StepView(one.pk, one.name, one.phase, one.papers, one.confidence, reached.get(one.pk))
        for one in rows
    ]


def step_row(actor: Actor, pk: int) -> Step:
    """A step of a regime: national data, nobody's secret."""
    return Step.objects.get(pk=pk)


def progress(actor: Actor, project_pk: int) -> list[RecordView]:
    """Progress as it was recorded, the latest first."""
    rows = _rows(actor, Progress, project_pk).order_by("-on", "-pk")
    return [
        RecordView(**_common(row, RecordKind.PROGRESS), text=row.delay_reason, percent=row.percent)
        for row in rows
    ]


def acceptances(actor: Actor, project_pk: int) -> list[RecordView]:
    """What was accepted, in order of days."""
    rows = _rows(actor, Acceptance, project_pk).order_by("on", "pk")
    return [
        RecordView(
            **_common(row, RecordKind.ACCEPTANCE),
            text=row.part,
            paper=row.paper,
            document_pk=row.document_id,
            file_pk=row.file_id,
            value=row.value,
            nature=rules.NATURE_LABELS[Nature(row.nature)],
        )
        for row in rows
    ]


def photos(actor: Actor, project_pk: int) -> dict[Moment, list[RecordView]]:
    """Photos by moment, in order of days; withdrawn ones are left out."""
    found: dict[Moment, list[RecordView]] = {moment: [] for moment in Moment}
    rows = _rows(actor, Photo, project_pk).filter(withdrawn_on=None).order_by("on", "pk")
    for row in rows:
        found[Moment(row.moment)].append(_photo(row))
    return found


def photos_at(actor: Actor, within: str) -> dict[int, list[RecordView]]:
    """Photos of all works of an area of the actor, by work: one question; no withdrawn ones."""
    found: dict[int, list[RecordView]] = {}
    rows = Photo.objects.filter(under("project__commune__path", actor.areas()), withdrawn_on=None)
    rows = rows.filter(under("project__commune__path", (within,))).select_related("agency")
    for row in rows.order_by("-on", "-pk"):
        found.setdefault(row.project_id, []).append(_photo(row))
    return found


def photo_file(actor: Actor, pk: int) -> StoredFile:
    """The file of a photo that was not withdrawn; who asks has decided that it may be shown."""
    row = Photo.objects.filter(pk=pk, withdrawn_on=None).select_related("file").first()
    if row is None:
        raise NotFound("record.unknown", _("There is no such record in your area."))
    return row.file


def decisions(actor: Actor, project_pk: int) -> list[DecisionView]:
    """Decisions about a work, the latest first."""
    rows = Decision.objects.filter(
        under("project__commune__path", actor.areas()), project=project_pk
    )
    return [
        DecisionView(
            Turn(row.turn),
            rules.TURN_LABELS[Turn(row.turn)],
            row.on,
            row.paper,
            row.document_id,
            row.reason,
            row.due_before,
            row.due_after,
            row.budget_before,
            row.budget_after,
        )
        for row in rows.order_by("-on", "-pk")
    ]


def record_row(actor: Actor, kind: str, pk: int) -> Any:
    """A dated row as the subject of a deed; NotFound outside the actor's areas."""
    rows = MODELS[kind]._default_manager.filter(
        under("project__commune__path", actor.areas()), pk=pk
    )
    found = rows.select_related("project__commune", "project__step").first()
    if found is None:
        raise NotFound("record.unknown", _("There is no such record in your area."))
    return found


def _rows(actor: Actor, model: Any, project_pk: int) -> QuerySet[Any]:
    rows = model.objects.filter(under("project__commune__path", actor.areas()), project=project_pk)
    return rows.select_related("agency")


def _stage(row: Stage) -> RecordView:
    return RecordView(
        **_common(row, RecordKind.STAGE),
        text="",
        paper=row.paper,
        document_pk=row.document_id,
        file_pk=row.file_id,
    )


def _photo(row: Photo) -> RecordView:
    return RecordView(
        **_common(row, RecordKind.PHOTO),
        text=row.place,
        file_pk=row.file_id,
        moment=row.moment,
        position=row.position,
        is_day_read=row.is_day_read,
    )


def _common(row: Any, kind: RecordKind) -> dict[str, Any]:
    return {
        "pk": row.pk,
        "kind": kind,
        "on": row.on,
        "agency": row.agency.name if row.agency else "",
        "remark": row.remark,
        "withdrawn_on": row.withdrawn_on,
        "withdrawn_reason": row.withdrawn_reason,
    }
