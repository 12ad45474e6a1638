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
    """The form of an area's periodic reports from a day on: the frame that new drafts take over."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="report_forms")
    valid_from = models.DateField(null=True)
    source = models.CharField(max_length=300, blank=True)

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


class Report(Framed, Versioned):
    """A periodic report of an area. `facts` is the canonical text of what it rests on;
    `document` its entry in the register once it is issued. The log keeps the hash alone."""

    LOG_HIDES = ("facts",)

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="reports")
    kind = models.CharField(max_length=10)
    period = models.CharField(max_length=12)
    state = models.CharField(max_length=10)
    facts = models.TextField()
    digest = models.CharField(max_length=64)
    is_simulated = models.BooleanField(default=False)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    built_at = models.DateTimeField()
    built_by_id = models.BigIntegerField(null=True)
    submitted_at = models.DateTimeField(null=True)
    submitted_by_id = models.BigIntegerField(null=True)
    issued_at = models.DateTimeField(null=True)
    issued_by_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "kind", "period"], name="report_once_a_kind_and_period"
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
    """What was issued, for ever: facts as text with their hash, the .docx, the signed file."""

    LOG_HIDES = ("facts",)

    report = models.OneToOneField(Report, models.PROTECT, related_name="frozen")
    facts = models.TextField()
    digest = models.CharField(max_length=64)
    docx = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    signed = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.report}: {self.digest[:12]}"

    @property
    def unit_path(self) -> str:
        return self.report.unit_path
