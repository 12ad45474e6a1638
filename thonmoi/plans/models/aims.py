"""Levels that units are to reach, and levels that they hold."""

from django.db import models

from thonmoi.library.models import Document
from thonmoi.plans.models.text import Clause
from thonmoi.units.models import Unit


class Designation(models.Model):
    """A unit is to reach a level in a year, by a clause or document; it can end by a document."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="designations")
    level = models.CharField(max_length=30)
    year = models.PositiveIntegerField()
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, related_name="designations")
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    is_asked = models.BooleanField(default=False)
    ended_on = models.DateField(null=True)
    ended_by = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "level", "year"], name="designation_once")
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.level} {self.year}"

    @property
    def unit_path(self) -> str:
        return self.unit.path


class Title(models.Model):
    """A level that a unit holds, by a decision or, unconfirmed, by what a plan says.

    `is_acknowledged` where a document goes on with what communes held from which the unit was
    formed; `remark` is what a person said where not all of them held it.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="titles")
    level = models.CharField(max_length=30)
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, related_name="titles")
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    recognised_on = models.DateField(null=True)
    is_acknowledged = models.BooleanField(default=False)
    remark = models.TextField(blank=True)
    ended_on = models.DateField(null=True)
    ended_by = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.unit}: {self.level}"

    @property
    def unit_path(self) -> str:
        return self.unit.path
