"""Dated rows of a work: steps reached, progress, acceptance, photos."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.funding.models.projects import Project
from thonmoi.funding.models.regimes import Step
from thonmoi.library.models import Document, StoredFile


class Record(models.Model):
    """Base: of which day, by which office; a wrong one is withdrawn and stays to be read."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="%(class)ss")
    on = models.DateField()
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    remark = models.TextField(blank=True)
    recorded_by_id = models.BigIntegerField(null=True)
    recorded_at = models.DateTimeField()
    withdrawn_on = models.DateField(null=True)
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        abstract = True

    @property
    def unit_path(self) -> str:
        return self.project.unit_path


class Stage(Record):
    """A step was reached on a day, by a paper."""

    step = models.ForeignKey(Step, models.PROTECT, related_name="+")
    paper = models.CharField(max_length=200, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["project", "step"],
                condition=models.Q(withdrawn_on=None),
                name="stage_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.step}: {self.project}"


class Progress(Record):
    """The share of the volume that was done on a day; why it is late where it is."""

    percent = models.PositiveSmallIntegerField()
    delay_reason = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.percent}%: {self.project}"


class Acceptance(Record):
    """A part, or the whole, was accepted at a value in đồng, of one nature of capital."""

    part = models.CharField(max_length=200)
    is_whole = models.BooleanField(default=False)
    nature = models.CharField(max_length=12)
    value = models.BigIntegerField()
    paper = models.CharField(max_length=200, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.part}: {self.project}"


class Photo(Record):
    """A photo before, during or after, with its place.

    `is_day_read` where the photo itself says the day; latitude and longitude are what it says.
    """

    moment = models.CharField(max_length=10)
    place = models.CharField(max_length=200, blank=True)
    is_day_read = models.BooleanField(default=False)
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.place or self.position}: {self.project}"

    @property
    def position(self) -> str:
        """Latitude and longitude as a map shows them; nothing where the photo says none."""
        return f"{self.latitude}, {self.longitude}" if self.latitude is not None else ""
