"""What was released of a place, word for word as it was seen by who released it."""

from django.db import models

from thonmoi.kernel.fields import BytewiseField
from thonmoi.portal.rules import Kind
from thonmoi.units.models import Unit


class Release(models.Model):
    """Figures of one kind of a place as of a day. `facts` is their canonical text, never changed.

    Public pages read `facts` alone: what is entered or confirmed later is not public before it is
    released. The one in use has no `withdrawn_on`.
    """

    LOG_HIDES = ("facts",)

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    unit_path = BytewiseField(max_length=200, db_index=True)
    kind = models.CharField(max_length=15)
    on = models.DateField()
    facts = models.TextField()
    digest = models.CharField(max_length=64)
    office = models.CharField(max_length=200)
    released_by_id = models.BigIntegerField(null=True)
    released_at = models.DateTimeField()
    withdrawn_on = models.DateField(null=True)
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "kind"],
                condition=models.Q(withdrawn_on=None),
                name="release_once",
            )
        ]

    def __str__(self) -> str:
        return f"{Kind(self.kind)}, {self.unit}"
