"""The table of holidays, year by year."""

from django.db import models

from thonmoi.kernel.fields import BytewiseField


class Holiday(models.Model):
    """A day off, or a day of a weekend that is worked instead (`is_off` False), in an area.

    What is said for an area wins over what is said above it. A row that was wrong is withdrawn,
    never removed.
    """

    day = models.DateField(db_index=True)
    name = models.CharField(max_length=200)
    is_off = models.BooleanField(default=True)
    unit_path = BytewiseField(max_length=200, blank=True)
    paper = models.CharField(max_length=200, blank=True)
    confidence = models.CharField(max_length=10)
    source = models.CharField(max_length=300, blank=True)
    recorded_by_id = models.BigIntegerField(null=True)
    recorded_at = models.DateTimeField()
    withdrawn_on = models.DateField(null=True)
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit_path", "day"],
                condition=models.Q(withdrawn_on=None),
                name="holiday_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y}: {self.name}"
