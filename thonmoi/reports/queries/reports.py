"""Reports: lists and single ones, each only in the states in which the actor may read it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around, under
from thonmoi.kernel.periods import Period
from thonmoi.kernel.permissions import Permission as P
from thonmoi.reports import rules
from thonmoi.reports.document import Frame
from thonmoi.reports.drafting import figures_of
from thonmoi.reports.models import Report, ReportParagraph
from thonmoi.reports.narrative import Figure, Para
from thonmoi.reports.narrative.spans import named, span_words
from thonmoi.reports.queries._framing import frame_of
from thonmoi.reports.queries._words import meant
from thonmoi.reports.rules import ReportKind, ReportState


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph with the words built and, where a person wrote, the words of the person."""

    pk: int
    key: str
    text: str
    generated: str
    edited_over: str
    figures: tuple[Figure, ...]
    is_edited: bool
    is_overtaken: bool
    is_silent: bool
    is_bullet: bool
    version: int

    @property
    def used(self) -> list[tuple[str, str]]:
        """The figures it uses as printed, each with what it is."""
        return list(dict.fromkeys((one.text, meant(one.key)) for one in self.figures))

    @property
    def para(self) -> Para:
        """The paragraph as the paper takes it."""
        return Para(self.key, self.text, self.figures, self.is_silent, self.is_bullet)


@dataclass(frozen=True, slots=True)
class Correction:
    """The edition that follows a report; without a number while it is not issued."""

    pk: int
    number: str
    issued_on: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report's head; `facts` is the canonical text of what it rests on, empty in lists."""

    pk: int
    unit: str
    unit_code: str
    unit_path: str
    kind: ReportKind
    period: Period
    state: ReportState
    facts: str
    digest: str
    is_simulated: bool
    frame: Frame
    number: str
    issued_on: date | None
    document_pk: int | None
    edition: int
    corrects_pk: int | None
    reason: str
    corrected_by: "Correction | None"
    docx_pk: int | None
    signed_pk: int | None
    signature: str
    built_at: datetime
    submitted_at: datetime | None
    issued_at: datetime | None
    version: int

    def __str__(self) -> str:
        return f"{self.name}, {self.unit}"

    @property
    def name(self) -> str:
        """Which report it is: "Quý II/2025", "Sơ kết năm 2025"."""
        return named(self.period, self.kind)

    @property
    def code(self) -> str:
        """What `rules.period_of` reads: "2025-Q2", "2025-Y/review"."""
        return rules.code_of(self.kind, self.period)

    @property
    def span(self) -> str:
        """The period in the words of reports: "quý II năm 2025"."""
        return span_words(self.period)

    @property
    def kind_label(self) -> str | Promise:
        return rules.KIND_LABELS[self.kind]

    @property
    def state_label(self) -> str | Promise:
        return rules.STATE_LABELS[self.state]

    @property
    def is_draft(self) -> bool:
        return self.state is ReportState.DRAFT

    @property
    def is_submitted(self) -> bool:
        return self.state is ReportState.SUBMITTED

    @property
    def is_issued(self) -> bool:
        return self.state is ReportState.ISSUED


_BESIDE = ("receivers", "corrections__document")


def _visible(actor: Actor) -> QuerySet[Report]:
    """Issued reports of the actor's areas and those above; others for `report.read` alone."""
    areas = actor.areas(P.REPORT_READ)
    if "" in areas:
        return Report.objects.all()
    working = under("unit__path", areas)
    issued = Q(state__in=rules.READ_BY_AREA) & around("unit__path", actor.areas())
    return Report.objects.filter(working | issued)


def reports(actor: Actor, *, year: int | None = None, of: str = "") -> list[ReportView]:
    """Reports that the actor may read, latest period first; `of`: of one unit, by its path."""
    rows = _visible(actor)
    if of:
        rows = rows.filter(unit__path=of)
    if year is not None:
        rows = rows.filter(Q(period__startswith=f"{year}-") | Q(period__endswith=f"-{year}"))
    related = rows.select_related("unit", "document", "frozen").prefetch_related(*_BESIDE)
    light = related.defer("facts").order_by("-period", "unit__path", "-edition")
    return [_view(row, facts="") for row in light[:200]]


def report(actor: Actor, pk: int) -> ReportView:
    """A report that the actor may read; NotFound otherwise."""
    row = report_row(actor, pk)
    return _view(row, row.facts)


def report_row(actor: Actor, pk: int) -> Report:
    """The report as the subject of a deed; NotFound where the actor may not read it."""
    rows = _visible(actor).select_related("unit", "document", "frozen", "corrects__document")
    found = rows.prefetch_related(*_BESIDE).filter(pk=pk).first()
    if found is None:
        raise NotFound("report.unknown", _("There is no such report that you may read."))
    return found


def report_for(actor: Actor, unit_path: str, code: str) -> ReportView | None:
    """The report of a unit for a period ("2025-Y/review": its review), as far as the actor may
    read it; None if there is none."""
    kind, period = rules.period_of(code)
    rows = _visible(actor).filter(unit__path=unit_path, kind=kind, period=period.code)
    found = rows.select_related("unit", "document", "frozen").order_by("-edition").first()
    return _view(found, found.facts) if found else None


def report_of_document(actor: Actor, document_pk: int) -> ReportView | None:
    """The report that a document of the register is, where the actor may read it."""
    rows = _visible(actor).filter(document=document_pk)
    found = rows.select_related("unit", "document", "frozen").prefetch_related(*_BESIDE).first()
    return _view(found, found.facts) if found else None


def paragraphs(actor: Actor, found: ReportView) -> list[ParagraphView]:
    """The paragraphs of a report, in order."""
    rows = ReportParagraph.objects.filter(report_id=found.pk).order_by("order", "pk")
    return [_paragraph(row) for row in rows]


def paragraph(actor: Actor, pk: int) -> ParagraphView:
    """A paragraph of a report that the actor may read; NotFound otherwise."""
    return _paragraph(paragraph_row(actor, pk))


def paragraph_row(actor: Actor, pk: int) -> ReportParagraph:
    """The paragraph as the subject of a deed; NotFound where the actor may not read its report."""
    rows = ReportParagraph.objects.filter(report__in=_visible(actor))
    found = rows.select_related("report__unit").filter(pk=pk).first()
    if found is None:
        raise NotFound("report.unknown", _("There is no such report that you may read."))
    return found


def _view(row: Report, facts: str) -> ReportView:
    receivers = sorted(row.receivers.all(), key=lambda one: one.order)
    frozen = getattr(row, "frozen", None)
    return ReportView(
        pk=row.pk,
        unit=str(row.unit),
        unit_code=row.unit.code,
        unit_path=row.unit.path,
        kind=ReportKind(row.kind),
        period=Period.parse(row.period),
        state=ReportState(row.state),
        facts=facts,
        digest=row.digest,
        is_simulated=row.is_simulated,
        frame=frame_of(row, receivers),
        number=row.document.number if row.document else "",
        issued_on=row.document.issued_on if row.document else None,
        document_pk=row.document_id,
        edition=row.edition,
        corrects_pk=row.corrects_id,
        reason=row.reason,
        corrected_by=_correction(row),
        docx_pk=frozen.docx_id if frozen else None,
        signed_pk=frozen.signed_id if frozen else None,
        signature=frozen.signature if frozen else "",
        built_at=row.built_at,
        submitted_at=row.submitted_at,
        issued_at=row.issued_at,
        version=row.version,
    )


def _correction(row: Report) -> Correction | None:
    found = next(iter(row.corrections.all()), None)
    if found is None:
        return None
    document = found.document
    number, on = (document.number, document.issued_on) if document else ("", None)
    return Correction(found.pk, number, on, found.reason)


def _paragraph(row: ReportParagraph) -> ParagraphView:
    return ParagraphView(
        row.pk,
        row.key,
        row.text,
        row.generated,
        row.edited_over,
        figures_of(row.figures),
        row.edited is not None,
        row.is_overtaken,
        row.is_silent and row.edited is None,
        row.is_bullet,
        row.version,
    )
