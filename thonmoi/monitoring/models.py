"""Figures and verdicts: periods, cells, readings, confirmations, conclusions."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import models
from django.utils.functional import Promise

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Criterion, Indicator, Measure
from thonmoi.criteria.rules import charge_key
from thonmoi.kernel import periods
from thonmoi.library.models import Document, StoredFile
from thonmoi.monitoring.rules import PERIOD_LABELS, PeriodState
from thonmoi.plans.models import Clause
from thonmoi.units.models import Unit


class Period(Versioned):
    """A span for which the units of an area report; `code` as decision 8, `ends` half-open.

    `cut_off` is the day to which figures speak, the last of the span where nothing else is set;
    `due` that of the communes, `decide_due` of the divisions, `report_due` of the office: only
    where a document or the office sets one.
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


class Cell(Versioned):
    """One value that a commune (or, for figures it owns, a division) is entering for a period.

    One versioned row; approving appends the reading (decision 7). `typed` is what
    the person typed, `value` what it means: a decimal point, no grouping.
    """

    period = models.ForeignKey(Period, models.PROTECT, related_name="cells")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="cells")
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="cells")
    state = models.CharField(max_length=10)
    typed = models.CharField(max_length=200, blank=True)
    value = models.CharField(max_length=60, blank=True)
    is_not_applicable = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    entered_by_id = models.BigIntegerField(null=True)
    entered_at = models.DateTimeField(null=True)
    owner = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    return_reason = models.TextField(blank=True)
    return_due = models.DateField(null=True)
    is_simulated = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["period", "unit", "indicator"], name="cell_once")
        ]

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.unit} {self.period.code}"

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def charge_key(self) -> str:
        """``<set slug>/<criterion code>``, the second dimension of a division's rights."""
        criterion = self.indicator.criterion
        return charge_key(criterion.criteria_set.slug, criterion.code)


class Evidence(models.Model):
    """A file, or a reference to a document, that shows a value to be true."""

    cell = models.ForeignKey(Cell, models.PROTECT, related_name="evidence")
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    reference = models.CharField(max_length=300, blank=True)
    added_by_id = models.BigIntegerField(null=True)
    added_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.reference or str(self.file)

    @property
    def unit_path(self) -> str:
        return self.cell.unit_path


class Reading(models.Model):
    """A value of a measure for a unit on a date: appended, never overwritten.

    One of a whole area names the agency that gives it and, in `source`, the paper that says so.
    """

    measure = models.ForeignKey(Measure, models.PROTECT, related_name="readings")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="readings")
    on = models.DateField()
    period = models.ForeignKey(Period, models.PROTECT, null=True, related_name="readings")
    cell = models.ForeignKey(Cell, models.PROTECT, null=True, related_name="readings")
    indicator = models.ForeignKey(Indicator, models.PROTECT, null=True, related_name="readings")
    value = models.CharField(max_length=60, blank=True)
    is_not_applicable = models.BooleanField(default=False)
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, related_name="readings")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    source = models.CharField(max_length=300, blank=True)
    entered_by_id = models.BigIntegerField(null=True)
    approved_by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    is_simulated = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["unit", "measure", "on"])]

    def __str__(self) -> str:
        return f"{self.unit} {self.value}"

    @property
    def unit_path(self) -> str:
        return self.unit.path


class Confirmation(models.Model):
    """A charged division confirmed a reading, or returned it with a reason: appended."""

    reading = models.ForeignKey(Reading, models.PROTECT, related_name="confirmations")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    outcome = models.CharField(max_length=10)
    reason = models.TextField(blank=True)
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.outcome

    @property
    def unit_path(self) -> str:
        return self.reading.unit_path


class Conclusion(models.Model):
    """What a document says, or a charged division concludes, of a criterion: appended.

    The standing is the latest one (of several leads, the weaker; decision 14).
    `clause` is the source where a plan says it, "theo kế hoạch, chưa xác nhận".
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="conclusions")
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="conclusions")
    standing = models.CharField(max_length=20)
    on = models.DateField()
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, related_name="conclusions")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    part = models.CharField(max_length=120, blank=True)
    period = models.ForeignKey(Period, models.PROTECT, null=True, related_name="conclusions")
    reason = models.TextField(blank=True)
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    is_simulated = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["unit", "criterion", "on"])]

    def __str__(self) -> str:
        return f"{self.unit} {self.criterion}: {self.standing}"

    @property
    def unit_path(self) -> str:
        return self.unit.path


@dataclass(frozen=True, slots=True)
class Slot:
    """The cell of a unit, period and indicator; `cell` is None until something is typed."""

    period: Period
    unit: Unit
    indicator: Indicator
    cell: Cell | None = None

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def pk(self) -> int | None:
        return self.cell.pk if self.cell else None

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.unit} {self.period.code}"


@dataclass(frozen=True, slots=True)
class ChargedCell:
    """A cell as the subject of a division's deed: the charge is the second dimension."""

    cell: Cell
    charge: str

    @property
    def unit_path(self) -> str:
        return self.cell.unit_path

    @property
    def pk(self) -> int:
        return self.cell.pk

    def __str__(self) -> str:
        return str(self.cell)
