"""Values that hold, what divisions said of them, what was concluded; base figures."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.criteria.models import Criterion, Indicator, Measure
from thonmoi.library.models import Document
from thonmoi.monitoring.models.cells import Cell
from thonmoi.monitoring.models.periods import Period
from thonmoi.plans.models import Clause
from thonmoi.units.models import Unit


class Reading(models.Model):
    """A value of a measure for a unit on a date: appended, never overwritten.

    One of a whole area names the agency that gives it and, in `source`, the paper that says so.
    One that corrects a confirmed one points to it and says why in `reason`; both are kept.
    """

    measure = models.ForeignKey(Measure, models.PROTECT, related_name="readings")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="readings")
    on = models.DateField()
    period = models.ForeignKey(Period, models.PROTECT, null=True, related_name="readings")
    cell = models.ForeignKey(Cell, models.PROTECT, null=True, related_name="readings")
    indicator = models.ForeignKey(Indicator, models.PROTECT, null=True, related_name="readings")
    value = models.CharField(max_length=60, blank=True)
    numerator = models.CharField(max_length=30, blank=True)
    denominator = models.CharField(max_length=30, blank=True)
    is_not_applicable = models.BooleanField(default=False)
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, related_name="readings")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    source = models.CharField(max_length=300, blank=True)
    corrects = models.ForeignKey("self", models.PROTECT, null=True, related_name="corrected_by")
    reason = models.TextField(blank=True)
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
    """A charged division confirmed a reading, or returned it with a reason: appended.

    One that the division took back says so, since when and why; it counts no more.
    """

    reading = models.ForeignKey(Reading, models.PROTECT, related_name="confirmations")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    outcome = models.CharField(max_length=10)
    reason = models.TextField(blank=True)
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by_id = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return self.outcome

    @property
    def unit_path(self) -> str:
        return self.reading.unit_path


class Conclusion(models.Model):
    """What a document says, or a charged division concludes, of a criterion: appended.

    The standing is the latest one (of several leads, the weaker; decision 14).
    `clause` is the source where a plan says it, "theo kế hoạch, chưa xác nhận", `document` where
    a paper of past years does; `corrected` the last corrected figure that it rests on.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="conclusions")
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="conclusions")
    standing = models.CharField(max_length=20)
    on = models.DateField()
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, related_name="conclusions")
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    part = models.CharField(max_length=120, blank=True)
    period = models.ForeignKey(Period, models.PROTECT, null=True, related_name="conclusions")
    reason = models.TextField(blank=True)
    corrected = models.ForeignKey(Reading, models.PROTECT, null=True, related_name="+")
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


class BaseFigure(models.Model):
    """How many households, people, hamlets, kilometres of road a unit has on a day: appended.

    Kept once and used as denominators; of two of one day the later counts.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="base_figures")
    kind = models.CharField(max_length=20)
    value = models.DecimalField(max_digits=14, decimal_places=2)
    on = models.DateField()
    source = models.CharField(max_length=300)
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    is_simulated = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["unit", "kind", "on"])]

    def __str__(self) -> str:
        return f"{self.unit}: {self.kind}"

    @property
    def unit_path(self) -> str:
        return self.unit.path
