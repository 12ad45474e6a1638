"""What was recorded by mistake is withdrawn with a reason, and stays to be read."""

from django.db import models


class Withdrawable(models.Model):
    """Base of rows that can be withdrawn; they count no more from then on."""

    withdrawn_on = models.DateField(null=True)
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        abstract = True
