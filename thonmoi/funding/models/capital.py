"""Money: allotted by a document, adjusted, carried over, paid; settlement of a work."""

from django.db import models

from thonmoi.audit.models import Versioned
from thonmoi.funding.models.projects import Project
from thonmoi.funding.models.regimes import Content, Source
from thonmoi.kernel.fields import BytewiseField
from thonmoi.library.models import Document
from thonmoi.plans.models import Task
from thonmoi.units.models import Unit

_ASKED = ("year", "nature", "unit_path", "source", "content", "unit", "project")
_SUMMED = ("amount", "advanced", "paid", "recovered", "refunded")
"""The page of capital is answered from this index alone, a province as quickly as a commune."""


class Paper(models.Model):
    """Base of what rests on a document: its number as it stands, its entry where registered."""

    on = models.DateField()
    paper = models.CharField(max_length=200, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    recorded_by_id = models.BigIntegerField(null=True)
    recorded_at = models.DateTimeField()

    class Meta:
        abstract = True


class Allotment(Versioned, Paper):
    """Capital of one source, nature, content and year for a unit, a task or a work, in đồng.

    `amount` is what holds now: `first` and all adjustments. `advanced`, `paid`, `recovered` and
    `refunded` are the sums of its payments that stand. `carried_from` is last year's allotment
    of which this is the rest. `households` counts who borrows, where it is credit.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    unit_path = BytewiseField(max_length=200, db_index=True)
    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="allotments")
    task = models.ForeignKey(Task, models.PROTECT, null=True, related_name="+")
    year = models.PositiveSmallIntegerField()
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    content = models.ForeignKey(Content, models.PROTECT, null=True, related_name="+")
    nature = models.CharField(max_length=12)
    is_counterpart = models.BooleanField(default=False)
    first = models.BigIntegerField()
    amount = models.BigIntegerField()
    advanced = models.BigIntegerField(default=0)
    paid = models.BigIntegerField(default=0)
    recovered = models.BigIntegerField(default=0)
    refunded = models.BigIntegerField(default=0)
    households = models.PositiveIntegerField(null=True)
    carried_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="carried_to")

    class Meta:
        indexes = [
            models.Index(fields=[*_ASKED, *_SUMMED], name="allotment_cut"),
            models.Index(fields=["nature", "year", "on", "id"], name="allotment_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.paper or '–'}: {self.source}, {self.year}"


class Adjustment(Paper):
    """A document changed an allotment: the amount before and after; `is_carry` at year's end."""

    allotment = models.ForeignKey(Allotment, models.PROTECT, related_name="adjustments")
    before = models.BigIntegerField()
    after = models.BigIntegerField()
    reason = models.TextField(blank=True)
    is_carry = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.paper}: {self.allotment}"

    @property
    def unit_path(self) -> str:
        return self.allotment.unit_path


class Payment(models.Model):
    """An advance, a payment, a recovery or a refund of a day, with the number of its voucher."""

    allotment = models.ForeignKey(Allotment, models.PROTECT, related_name="payments")
    kind = models.CharField(max_length=10)
    on = models.DateField()
    amount = models.BigIntegerField()
    voucher = models.CharField(max_length=60)
    remark = models.TextField(blank=True)
    recorded_by_id = models.BigIntegerField(null=True)
    recorded_at = models.DateTimeField()
    withdrawn_on = models.DateField(null=True)
    withdrawn_reason = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.voucher}: {self.allotment}"

    @property
    def unit_path(self) -> str:
        return self.allotment.unit_path


class Settlement(Paper):
    """The approved value of a finished work, in đồng, of one nature."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="settlements")
    nature = models.CharField(max_length=12)
    value = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["project", "nature"], name="settlement_once")
        ]

    def __str__(self) -> str:
        return f"{self.paper}: {self.project}"

    @property
    def unit_path(self) -> str:
        return self.project.unit_path
