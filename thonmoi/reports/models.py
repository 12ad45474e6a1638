"""Reports and their words, who issues and receives them, and what is frozen at issue."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.library.models import Document, StoredFile
from thonmoi.reports import rules
from thonmoi.units.models import Unit


class Framed(models.Model):
    """Base of what says who issues and signs (decision 16). Names of bodies: one line to a line."""

    issuer = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    parent_text = models.TextField(blank=True)
    issuer_text = models.TextField()
    issuer_name = models.CharField(max_length=200)
    symbol = models.CharField(max_length=60)
    place = models.CharField(max_length=120)
    authority = models.TextField(blank=True)
    position = models.TextField()
    signer = models.CharField(max_length=120, blank=True)
    filed = models.CharField(max_length=120)

    class Meta:
        abstract = True


class ReportForm(Framed, Versioned):
    """The form of an area's periodic reports from a day on: the frame that new drafts take over.

    `keeps_book`: the office numbers its papers itself, where there is no clerk (decision 17).
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="report_forms")
    valid_from = models.DateField(null=True)
    source = models.CharField(max_length=300, blank=True)
    keeps_book = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "valid_from"], name="report_form_once_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.issuer_name} ({self.symbol})"

    @property
    def unit_path(self) -> str:
        return self.unit.path


class FormReceiver(models.Model):
    """A receiver of an area's periodic reports."""

    form = models.ForeignKey(ReportForm, models.CASCADE, related_name="receivers")
    order = models.PositiveIntegerField()
    text = models.CharField(max_length=300)
    is_addressed = models.BooleanField(default=True)
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return self.text

    @property
    def unit_path(self) -> str:
        return self.form.unit_path


class FormBand(models.Model):
    """A group in which communes are summed up by criteria met, for a level of sets."""

    form = models.ForeignKey(ReportForm, models.CASCADE, related_name="bands")
    order = models.PositiveIntegerField()
    level = models.CharField(max_length=30)
    label = models.CharField(max_length=120)
    low = models.PositiveIntegerField()
    high = models.PositiveIntegerField()
    confidence = models.CharField(max_length=10)

    def __str__(self) -> str:
        return f"{self.level}: {self.label}"

    @property
    def unit_path(self) -> str:
        return self.form.unit_path


class ReportSchedule(Versioned):
    """When a kind of report is due in an area, from a day on: data with its paper.

    `sender` is the office or the communes. Days are counted from the last month of the period:
    `due_months` 1 and `due_day` 5 is the fifth of the month after it.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="report_schedules")
    kind = models.CharField(max_length=10)
    sender = models.CharField(max_length=8)
    cut_off_months = models.SmallIntegerField(default=0)
    cut_off_day = models.PositiveSmallIntegerField(null=True)
    due_months = models.SmallIntegerField(default=0)
    due_day = models.PositiveSmallIntegerField(null=True)
    basis = models.CharField(max_length=300, blank=True)
    receivers = models.TextField(blank=True)
    confidence = models.CharField(max_length=10)
    valid_from = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "kind", "sender", "valid_from"], name="report_schedule_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.kind}, {self.sender}"

    @property
    def unit_path(self) -> str:
        return self.unit.path


class Report(Framed, Versioned):
    """A periodic report of an area. `facts` is the canonical text of what it rests on;
    `document` its entry in the register once it is issued. The log keeps the hash alone.
    `edition` counts up: what was issued is never changed, a later edition `corrects` it."""

    LOG_HIDES = ("facts",)

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="reports")
    kind = models.CharField(max_length=10)
    period = models.CharField(max_length=12)
    state = models.CharField(max_length=10)
    facts = models.TextField()
    digest = models.CharField(max_length=64)
    is_simulated = models.BooleanField(default=False)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    edition = models.PositiveSmallIntegerField(default=1)
    corrects = models.ForeignKey("self", models.PROTECT, null=True, related_name="corrections")
    reason = models.TextField(blank=True)
    built_at = models.DateTimeField()
    built_by_id = models.BigIntegerField(null=True)
    submitted_at = models.DateTimeField(null=True)
    submitted_by_id = models.BigIntegerField(null=True)
    issued_at = models.DateTimeField(null=True)
    issued_by_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "kind", "period", "edition"], name="report_once_an_edition"
            )
        ]
        indexes = [models.Index(fields=["state"])]

    def __str__(self) -> str:
        return f"{self.period}, {self.unit}"

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def is_draft(self) -> bool:
        return self.state == rules.ReportState.DRAFT

    @property
    def is_submitted(self) -> bool:
        return self.state == rules.ReportState.SUBMITTED

    @property
    def is_issued(self) -> bool:
        return self.state == rules.ReportState.ISSUED


class ReportParagraph(Versioned):
    """A paragraph: the words built from the facts, and beside them those of a person.

    `figures` names the facts used, "key=as printed" one to a line. `edited_over` are the words
    that stood there when a person wrote over them: where a rebuild says otherwise, both are shown.
    """

    report = models.ForeignKey(Report, models.CASCADE, related_name="paragraphs")
    key = models.CharField(max_length=80)
    order = models.PositiveIntegerField()
    generated = models.TextField(blank=True)
    edited = models.TextField(null=True)
    edited_over = models.TextField(blank=True)
    edited_by_id = models.BigIntegerField(null=True)
    edited_at = models.DateTimeField(null=True)
    figures = models.TextField(blank=True)
    is_silent = models.BooleanField(default=False)
    is_bullet = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "key"], name="report_paragraph_once")
        ]

    def __str__(self) -> str:
        return f"{self.report}: {self.key}"

    @property
    def unit_path(self) -> str:
        return self.report.unit_path

    @property
    def text(self) -> str:
        """The words that stand in the report."""
        return self.generated if self.edited is None else self.edited

    @property
    def is_overtaken(self) -> bool:
        """Whether the figures say otherwise since a person wrote."""
        return self.edited is not None and self.edited_over != self.generated


class ReportReceiver(models.Model):
    """A receiver of one report."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="receivers")
    order = models.PositiveIntegerField()
    text = models.CharField(max_length=300)
    is_addressed = models.BooleanField(default=True)
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return self.text

    @property
    def unit_path(self) -> str:
        return self.report.unit_path


class FrozenReport(models.Model):
    """What was issued, for ever: facts as text with their hash, the .docx, the signed file.

    `signature` is what the signed file says of itself ("" where nobody looked).
    """

    LOG_HIDES = ("facts",)

    report = models.OneToOneField(Report, models.PROTECT, related_name="frozen")
    facts = models.TextField()
    digest = models.CharField(max_length=64)
    docx = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    signed = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    signature = models.CharField(max_length=10, blank=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.report}: {self.digest[:12]}"

    @property
    def unit_path(self) -> str:
        return self.report.unit_path
