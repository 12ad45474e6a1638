"""Boundaries of units, from a file that an administrator loads. None is invented."""

from django.db import models

from thonmoi.kernel.fields import BytewiseField
from thonmoi.units.models import Unit


class Boundary(models.Model):
    """The boundary of a unit for drawing: rings of longitude and latitude as JSON, and whence.

    It is no boundary in law; the rings stay out of the log, which would hold every point.
    """

    LOG_HIDES = ("rings",)

    unit = models.OneToOneField(Unit, models.PROTECT, related_name="+")
    unit_path = BytewiseField(max_length=200, db_index=True)
    rings = models.TextField()
    source = models.CharField(max_length=300)
    loaded_on = models.DateField()

    def __str__(self) -> str:
        return str(self.unit)
