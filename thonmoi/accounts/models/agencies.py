"""Bodies that the plan binds."""

from django.db import models

from thonmoi.audit.models import Versioned
from thonmoi.kernel.fields import BytewiseField
from thonmoi.units.models import Unit


class Agency(Versioned):
    """A body that the plan binds: committee, division, office, front, organisation.

    `aliases` are other ways in which documents write its name, one to a line.
    """

    code = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=80)
    kind = models.CharField(max_length=20)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    folded = models.CharField(max_length=240, db_index=True)
    sort_key = BytewiseField(max_length=600)
    is_urged = models.BooleanField(default=True)
    aliases = models.TextField(blank=True)
    confidence = models.CharField(max_length=10)
    source = models.CharField(max_length=300)

    class Meta:
        verbose_name_plural = "agencies"

    def __str__(self) -> str:
        return self.name

    @property
    def unit_path(self) -> str:
        return self.unit.path
