"""A procedure: a rule of a time, brought by a pack."""

from django.db import models

from thonmoi.kernel.fields import BytewiseField


class Procedure(models.Model):
    """How something is decided between two days: its steps, conditions, numbers and papers.

    `kind` is one of `rules.ProcedureKind`, `levels` those for which it holds (a space between,
    empty: all), `area` the path where it holds ("": everywhere). Rules of different times are
    different rows: they differ in data alone.
    """

    slug = models.CharField(max_length=60, unique=True)
    kind = models.CharField(max_length=30)
    name = models.CharField(max_length=300)
    area = BytewiseField(max_length=200, blank=True)
    levels = models.CharField(max_length=120, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    note = models.TextField(blank=True)
    confidence = models.CharField(max_length=10)
    source = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def unit_path(self) -> str:
        return self.area
