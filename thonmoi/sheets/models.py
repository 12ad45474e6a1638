"""Filled forms that wait for a person: what each row would change."""

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
