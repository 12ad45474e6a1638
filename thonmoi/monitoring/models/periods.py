"""Periods, what communes send for them, and what they left out."""

from datetime import date, timedelta

from django.db import models
from django.utils.functional import Promise

from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Indicator
from thonmoi.kernel import periods
from thonmoi.library.models import Document
from thonmoi.monitoring.rules import PERIOD_LABELS, PeriodState
from thonmoi.units.models import Unit


class Period(Versioned):
    """A span for which the units of an area report; `code` as decision 8, `ends` half-open.

    `cut_off` is the day to which figures speak, the last of the span where nothing else is set;
    `due` that of the communes, `decide_due` of the divisions, `report_due` of the office: only
    where a document or the office sets one. `has_simulated_days` marks days of a demonstration;
    what is entered for the period is none the less what it is.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="periods")
    code = models.CharField(max_length=12)
    starts = models.DateField()
    ends = models.DateField()
    cut_off = models.DateField(null=True)
    due = models.DateField(null=True)
    decide_due = models.DateField(null=True)
    report_due = models.DateField(null=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=8)
    has_simulated_days = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "code"], name="period_once")]

    def __str__(self) -> str:
        return self.code

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def label(self) -> str:
        """The period in words: ``6 tháng đầu năm 2025``; official words, in every language."""
        return periods.Period.parse(self.code).label_vi

    @property
    def last_day(self) -> date:
        """The last day of the span."""
        return self.ends - timedelta(days=1)

    @property
    def state_label(self) -> str | Promise:
        """The state in words."""
        return PERIOD_LABELS[PeriodState(self.state)]


class Extension(Versioned):
    """A period that takes no more figures is open for one unit until a day, that day included."""

    period = models.ForeignKey(Period, models.PROTECT, related_name="extensions")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    until = models.DateField()
    reason = models.TextField()
    granted_by_id = models.BigIntegerField(null=True)
    granted_at = models.DateTimeField()
    ended_on = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.unit} {self.period} → {self.until:%d/%m/%Y}"

    @property
    def unit_path(self) -> str:
        return self.period.unit_path


class Submission(Versioned):
    """What a commune sends for a period: entering → sent to the chair → approved by him."""

    period = models.ForeignKey(Period, models.PROTECT, related_name="submissions")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="submissions")
    state = models.CharField(max_length=10)
    sent_at = models.DateTimeField(null=True)
    sent_by_id = models.BigIntegerField(null=True)
    approved_at = models.DateTimeField(null=True)
    approved_by_id = models.BigIntegerField(null=True)
    note = models.TextField(blank=True)
    is_simulated = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["period", "unit"], name="submission_once")]

    def __str__(self) -> str:
        return f"{self.unit} {self.period}"

    @property
    def unit_path(self) -> str:
        return self.unit.path


class Omission(Versioned):
    """An indicator that was empty when the sheet was sent, with the reason that the officer gave.

    Without a reason it is listed as missing. Appended at each sending; `ended_at` once it was
    entered, or was given another reason.
    """

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="omissions")
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300, blank=True)
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.submission}"

    @property
    def unit_path(self) -> str:
        return self.submission.unit_path
