"""Official reminder letters: lists, single ones, and one as paper."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around, under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.models import Letter, LetterLine
from thonmoi.notices.rules import LetterState
from thonmoi.notices.rules.letters import LETTER_LABELS, LetterFrame, LetterWords, parts


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter's head and words."""

    pk: int
    unit: str
    unit_code: str
    unit_path: str
    state: LetterState
    on: date
    words: LetterWords
    frame: LetterFrame
    bodies: tuple[str, ...]
    number: str
    issued_on: date | None
    document_pk: int | None
    docx_pk: int | None
    drafted_at: datetime
    version: int

    def __str__(self) -> str:
        return f"V/v {self.words.about}"

    @property
    def state_label(self) -> str | Promise:
        return LETTER_LABELS[self.state]

    @property
    def is_draft(self) -> bool:
        return self.state is LetterState.DRAFT

    @property
    def is_issued(self) -> bool:
        return self.state is LetterState.ISSUED


def _visible(actor: Actor) -> QuerySet[Letter]:
    """All letters of the office's area; to others the issued ones that bind them."""
    own = under("unit__path", actor.areas(P.LETTER_DRAFT))
    issued = Q(state=LetterState.ISSUED) & around("unit__path", actor.areas())
    rows = Letter.objects.filter(own | issued).select_related("unit", "document")
    return rows.prefetch_related("lines__agency")


def letters(actor: Actor) -> list[LetterView]:
    """Letters that the actor may read, newest first."""
    return [_view(row) for row in _visible(actor).order_by("-drafted_at", "-pk")[:200]]


def letter(actor: Actor, pk: int) -> LetterView:
    """A letter that the actor may read; NotFound otherwise."""
    return _view(letter_row(actor, pk))


def letter_row(actor: Actor, pk: int) -> Letter:
    """The letter as the subject of a deed; NotFound where the actor may not read it."""
    found = _visible(actor).filter(pk=pk).first()
    if found is None:
        raise NotFound("letter.unknown", _("There is no such letter that you may read."))
    return found


def letter_lines(actor: Actor, found: LetterView) -> list[LetterLine]:
    """The rows of a letter, in order, those left out among them."""
    rows = LetterLine.objects.filter(letter=found.pk).select_related("agency")
    return list(rows.order_by("order", "pk"))


def line_row(actor: Actor, pk: int) -> LetterLine:
    """A row as the subject of a deed; NotFound where the actor may not read its letter."""
    rows = LetterLine.objects.filter(letter__in=_visible(actor))
    found = rows.select_related("letter__unit", "agency").filter(pk=pk).first()
    if found is None:
        raise NotFound("letter.unknown", _("There is no such letter that you may read."))
    return found


def letter_of_document(actor: Actor, document_pk: int) -> Letter | None:
    """The letter that a document of the register is; None where it is none."""
    return _visible(actor).filter(document=document_pk).first()


def last_frame(actor: Actor, unit_path: str) -> LetterFrame | None:
    """The frame of the last letter of an area; None where none was written."""
    rows = Letter.objects.filter(unit__path=unit_path).order_by("-drafted_at", "-pk")
    found = rows.first()
    return _frame_of(found) if found else None


def _frame_of(row: Letter) -> LetterFrame:
    """The frame that a letter holds; a signer is never taken over into the next one."""
    return LetterFrame(
        issuer=parts(row.issuer_text),
        parent=parts(row.parent_text),
        issuer_name=row.issuer_name,
        symbol=row.symbol,
        place=row.place,
        authority=parts(row.authority),
        position=parts(row.position),
        signer=row.signer,
        copies=parts(row.copies),
        filed=row.filed,
    )


def _view(row: Letter) -> LetterView:
    lines = sorted(row.lines.all(), key=lambda one: (one.order, one.pk))
    return LetterView(
        row.pk,
        str(row.unit),
        row.unit.code,
        row.unit.path,
        LetterState(row.state),
        row.on,
        LetterWords(row.about, row.opening, row.closing),
        _frame_of(row),
        _names(lines),
        row.document.number if row.document else "",
        row.document.issued_on if row.document else None,
        row.document_id,
        row.docx_id,
        row.drafted_at,
        row.version,
    )


def _names(lines: Iterable[LetterLine]) -> tuple[str, ...]:
    """The bodies that a letter goes to, each once, in order."""
    return tuple(dict.fromkeys(one.agency.name for one in lines if not one.is_left_out))
