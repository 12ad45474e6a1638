"""The rules of a time: steps of a small work, sources and contents of capital. Data of packs."""

from django.db import models


class Regime(models.Model):
    """A mechanism with the days between which it holds.

    `ceiling` is the most that a work under it may cost, in đồng; `debt_base` says what
    accepted volume is compared with (`allotted` or `paid`); `step_gap` is by how many points
    progress and money may differ before a person is asked.
    """

    slug = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    ceiling = models.BigIntegerField(null=True)
    debt_base = models.CharField(max_length=10)
    step_gap = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=300)
    confidence = models.CharField(max_length=10)

    def __str__(self) -> str:
        return self.name

    @property
    def unit_path(self) -> str:
        return ""


class Part(models.Model):
    """Base of what a regime lists."""

    regime = models.ForeignKey(Regime, models.CASCADE, related_name="%(class)ss")
    order = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    confidence = models.CharField(max_length=10)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def unit_path(self) -> str:
        return ""


class Step(Part):
    """A step in the life of a small work; `papers` are the documents that it leaves."""

    phase = models.CharField(max_length=10)
    papers = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["regime", "code"], name="step_once")]


class Source(Part):
    """Where money comes from; `natures` are those that it may have, a space between."""

    natures = models.CharField(max_length=60)
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["regime", "code"], name="source_once")]


class Content(Part):
    """A content of the programme (nội dung thành phần) that money is for."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["regime", "code"], name="content_once")]
