"""What follows from other rows, kept beside them by the deeds that change those.

A list of a province may not read every work to say which are doubtful. Nobody edits these rows;
`thonmoi doctor` reckons them anew and compares.
"""

from django.db import models

from thonmoi.funding.models.capital import Allotment
from thonmoi.funding.models.projects import Project
from thonmoi.kernel.fields import BytewiseField
from thonmoi.units.models import Unit


class Doubt(models.Model):
    """What a check finds of an allotment or a work: `excess` in đồng or points."""

    IS_LOGGED = False

    check_name = models.CharField(max_length=20)
    owner = models.CharField(max_length=10)
    unit_path = BytewiseField(max_length=200)
    allotment = models.ForeignKey(Allotment, models.CASCADE, null=True, related_name="+")
    project = models.ForeignKey(Project, models.CASCADE, null=True, related_name="+")
    excess = models.BigIntegerField(null=True)

    class Meta:
        indexes = [models.Index(fields=["unit_path", "owner", "check_name"])]

    def __str__(self) -> str:
        return f"{self.check_name}: {self.allotment or self.project}"


class Debt(models.Model):
    """Accepted volume of a work beyond the capital of one nature, by the rule of its regime."""

    IS_LOGGED = False

    project = models.ForeignKey(Project, models.CASCADE, related_name="+")
    unit_path = BytewiseField(max_length=200)
    nature = models.CharField(max_length=12)
    accepted = models.BigIntegerField()
    allotted = models.BigIntegerField()
    paid = models.BigIntegerField()
    debt = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["project", "nature"], name="debt_once")]
        indexes = [models.Index(fields=["nature", "unit_path"])]

    def __str__(self) -> str:
        return f"{self.project}: {self.debt}"


class Given(models.Model):
    """Contributions of one form at one commune that stand: how many, their value in đồng."""

    IS_LOGGED = False

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+")
    unit_path = BytewiseField(max_length=200, db_index=True)
    form = models.CharField(max_length=12)
    count = models.BigIntegerField(default=0)
    value = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "form"], name="given_once")]

    def __str__(self) -> str:
        return f"{self.unit}: {self.form}"
