"""Units as they were from one day to another, and what became of them."""

from datetime import date

from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Coalesce

from thonmoi.audit.models import Versioned
from thonmoi.kernel.fields import BytewiseField
from thonmoi.units import rules


class Unit(Versioned):
    """A unit with its code, kind, name and place in the tree, from `valid_from` to `valid_to`."""

    code = models.CharField(max_length=80, db_index=True)
    level = models.CharField(max_length=12)
    kind = models.CharField(max_length=30)
    name = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    path = BytewiseField(max_length=200, unique=True)
    folded = models.CharField(max_length=160, db_index=True)
    sort_key = BytewiseField(max_length=400)
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)
    source = models.CharField(max_length=300)
    confidence = models.CharField(max_length=10)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                F("code"),
                Coalesce("valid_from", Value(date(1, 1, 1))),
                name="unit_code_once_a_day",
            )
        ]
        indexes = [models.Index(fields=["level", "sort_key"])]

    def __str__(self) -> str:
        return rules.full_name(self.kind, self.name)

    @property
    def unit_path(self) -> str:
        return self.path


class Succession(models.Model):
    """`origin` became `heir` (or nothing) on a day, by a document."""

    origin = models.ForeignKey(Unit, models.PROTECT, related_name="heirs_of")
    heir = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="origins_of")
    kind = models.CharField(max_length=8)
    document = models.CharField(max_length=200)
    on = models.DateField()
    confidence = models.CharField(max_length=10)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["origin", "heir", "on"], name="succession_once")
        ]

    def __str__(self) -> str:
        return f"{self.origin} → {self.heir or '–'}"

    @property
    def unit_path(self) -> str:
        return self.origin.path
