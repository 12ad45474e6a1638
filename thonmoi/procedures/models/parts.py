"""The parts of a procedure, and numbers that officials confirmed."""

from django.db import models

from thonmoi.kernel.fields import BytewiseField
from thonmoi.library.models import Document
from thonmoi.procedures.models.procedures import Procedure


class Part(models.Model):
    """Base of what a procedure lists."""

    procedure = models.ForeignKey(Procedure, models.CASCADE, related_name="%(class)ss")
    order = models.PositiveSmallIntegerField()
    confidence = models.CharField(max_length=10)
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        abstract = True

    @property
    def unit_path(self) -> str:
        return self.procedure.area


class Step(Part):
    """A step, and which body acts in it."""

    code = models.CharField(max_length=40)
    name = models.CharField(max_length=300)
    body = models.CharField(max_length=20)
    body_name = models.CharField(max_length=200, blank=True)
    after = models.CharField(max_length=40, blank=True)
    is_optional = models.BooleanField(default=False)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["procedure", "code"], name="procedure_step_once")
        ]

    def __str__(self) -> str:
        return self.name


class Condition(Part):
    """A condition; `names` are the criteria that it names, one to a line."""

    code = models.CharField(max_length=40)
    name = models.CharField(max_length=300)
    names = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["procedure", "code"], name="procedure_condition_once")
        ]

    def __str__(self) -> str:
        return self.name


class Paper(Part):
    """A paper that a step needs (`of` the code of the step)."""

    of = models.CharField(max_length=40)
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=300)
    is_required = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["procedure", "of", "code"], name="procedure_paper_once")
        ]

    def __str__(self) -> str:
        return self.name


class Number(Part):
    """A number of a step or condition (`of` its code); null while no text that was read says it."""

    of = models.CharField(max_length=40)
    kind = models.CharField(max_length=12)
    value = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    day_kind = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["procedure", "of", "kind"], name="number_once")
        ]

    def __str__(self) -> str:
        return f"{self.procedure}: {self.of}, {self.kind}"


class Confirmation(models.Model):
    """A number as an official set it for an area, with its document; appended, never changed."""

    number = models.ForeignKey(Number, models.PROTECT, related_name="confirmations")
    unit_path = BytewiseField(max_length=200)
    value = models.DecimalField(max_digits=8, decimal_places=2)
    day_kind = models.CharField(max_length=10, blank=True)
    paper = models.CharField(max_length=200)
    on = models.DateField()
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    confirmed_by_id = models.BigIntegerField(null=True)
    confirmed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.number}: {self.value.normalize():f} ({self.paper})"
