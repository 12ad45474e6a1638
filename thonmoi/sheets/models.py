"""Filled forms that wait for a person: what each row would change; what hamlets counted."""

from django.db import models

from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Indicator
from thonmoi.library.models import StoredFile
from thonmoi.monitoring.models import Period
from thonmoi.units.models import Unit


class Filling(Versioned):
    """A workbook that was read for a commune and a period."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    period = models.ForeignKey(Period, models.PROTECT, related_name="+")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    state = models.CharField(max_length=8)
    unchanged = models.PositiveIntegerField(default=0)
    made_by_id = models.BigIntegerField(null=True)
    made_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    decided_by_id = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return f"{self.file} ({self.unit}, {self.period})"

    @property
    def unit_path(self) -> str:
        return self.unit.path


class FillingRow(models.Model):
    """One row that differs: what was held and what the workbook says, with the cell's address."""

    filling = models.ForeignKey(Filling, models.CASCADE, related_name="rows")
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="+")
    address = models.CharField(max_length=12)
    was = models.CharField(max_length=200, blank=True)
    was_not_applicable = models.BooleanField(default=False)
    typed = models.CharField(max_length=200, blank=True)
    is_not_applicable = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    level = models.CharField(max_length=8)
    sentence = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.address} {self.typed}"

    @property
    def unit_path(self) -> str:
        return self.filling.unit_path


class HamletCount(Versioned):
    """What a hamlet counted for an indicator of its commune: summed, never averaged.

    Of a rate `count` is the numerator and `whole` the denominator; of a number there is no `whole`.
    None is "not answered", which is no zero.
    """

    period = models.ForeignKey(Period, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="+")
    count = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    whole = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    entered_by_id = models.BigIntegerField(null=True)
    entered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["period", "unit", "indicator"], name="count_once")
        ]

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.unit} {self.period.code}"

    @property
    def unit_path(self) -> str:
        return self.unit.path


class FillingFinding(models.Model):
    """Something about the workbook that is no change of a row."""

    filling = models.ForeignKey(Filling, models.CASCADE, related_name="findings")
    level = models.CharField(max_length=8)
    address = models.CharField(max_length=12, blank=True)
    sentence = models.TextField()

    def __str__(self) -> str:
        return f"{self.address} {self.sentence}".strip()

    @property
    def unit_path(self) -> str:
        return self.filling.unit_path
