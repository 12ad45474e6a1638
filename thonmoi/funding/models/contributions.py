"""What people and bodies gave of their own will."""

from django.db import models

from thonmoi.funding.models.records import Record
from thonmoi.library.models import StoredFile


class Contribution(Record):
    """Money, labour days, land or things given to a work; never a target, never a debt.

    `value` is quantity × unit price in đồng; it counts in the value of the work and is no State
    revenue. Who gave stays out of the log.
    """

    LOG_HIDES = ("giver",)

    giver_kind = models.CharField(max_length=12)
    giver = models.CharField(max_length=200, blank=True)
    form = models.CharField(max_length=12)
    quantity = models.DecimalField(max_digits=14, decimal_places=2)
    unit_text = models.CharField(max_length=40)
    unit_price = models.BigIntegerField(null=True)
    value = models.BigIntegerField(null=True)
    receipt = models.CharField(max_length=200)
    is_public = models.BooleanField(default=False)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.receipt}: {self.project}"
