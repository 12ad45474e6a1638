"""Papers that agencies write: a draft is its agency's alone, an issued one is read in its area."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from thonmoi.dispatches import rules
from thonmoi.dispatches.models import Dispatch
from thonmoi.dispatches.queries._seen import seen
from thonmoi.dispatches.rules import DispatchKind, DispatchState
from thonmoi.dispatches.rules.words import Frame, Words
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound

MOST = 200


@dataclass(frozen=True, slots=True)
class DispatchView:
    """A paper with its words and frame; `is_own` where the reader writes for its agency."""

    pk: int
    kind: DispatchKind
    state: DispatchState
    words: Words
    frame: Frame
    agency: str
    agency_id: int
    unit_path: str
    number: str
    issued_on: date | None
    document_pk: int | None
    docx_pk: int | None
    signed_pk: int | None
    signature: str
    drafted_on: date
    version: int
    is_own: bool

    def __str__(self) -> str:
        return f"{self.kind.words}: {self.words.title}"

    @property
    def state_label(self) -> str | Promise:
        return rules.STATE_LABELS[self.state]

    @property
    def look(self) -> str:
        return rules.LOOKS[self.state]

    @property
    def is_decision(self) -> bool:
        return self.kind is DispatchKind.DECISION

    @property
    def is_minutes(self) -> bool:
        return self.kind is DispatchKind.MINUTES

    @property
    def is_draft(self) -> bool:
        return self.state is DispatchState.DRAFT

    @property
    def is_submitted(self) -> bool:
        return self.state is DispatchState.SUBMITTED

    @property
    def is_issued(self) -> bool:
        return self.state is DispatchState.ISSUED


def dispatches(actor: Actor) -> list[DispatchView]:
    """Papers that the actor may read, newest first."""
    return [_view(row, actor) for row in seen(actor).order_by("-drafted_at", "-pk")[:MOST]]


def dispatch(actor: Actor, pk: int) -> DispatchView:
    """One of them; NotFound otherwise."""
    return _view(dispatch_row(actor, pk), actor)


def dispatch_row(actor: Actor, pk: int) -> Dispatch:
    """The paper as the subject of a deed; NotFound where the actor may not read it."""
    found = seen(actor).filter(pk=pk).first()
    if found is None:
        raise NotFound("dispatch.unknown", _("There is no such document that you may read."))
    return found


def _view(row: Dispatch, actor: Actor) -> DispatchView:
    document = row.document
    return DispatchView(
        pk=row.pk,
        kind=DispatchKind(row.kind),
        state=row.now,
        words=row.words,
        frame=row.frame,
        agency=row.agency.name,
        agency_id=row.agency_id,
        unit_path=row.unit_path,
        number=document.number if document else "",
        issued_on=document.issued_on if document else None,
        document_pk=row.document_id,
        docx_pk=row.docx_id,
        signed_pk=document.file_id if document else None,
        signature=row.signature,
        drafted_on=min(localdate(row.drafted_at), clock.today()),
        version=row.version,
        is_own=row.agency_id in actor.agency_ids,
    )
