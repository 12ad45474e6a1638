"""An inspection, planned and visited, and what shows the visit."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.inspections.rules import InspectionState
from thonmoi.library.models import Document, StoredFile
from thonmoi.plans.models import Plan, Work
from thonmoi.units.models import Unit


class Inspection(Versioned):
    """One place of a year's programme: who leads, what is inspected, when (S-58).

    `work` where one work is inspected; `came` names offices; `minutes` is the signed paper,
    `reference` the paper that is named where none is uploaded (decision 23); `conclusion` is the
    notice that gives the conclusions, followed like a plan.
    """

    year = models.PositiveSmallIntegerField()
    subject = models.CharField(max_length=400)
    lead = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    work = models.ForeignKey(Work, models.PROTECT, null=True, related_name="+")
    planned_on = models.DateField(null=True)
    decision = models.CharField(max_length=200, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=10, default=InspectionState.PLANNED)
    visited_on = models.DateField(null=True)
    came = models.TextField(blank=True)
    seen = models.TextField(blank=True)
    minutes = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    reference = models.CharField(max_length=300, blank=True)
    conclusion = models.ForeignKey(Plan, models.PROTECT, null=True, related_name="+")
    cancelled_on = models.DateField(null=True)
    cancel_reason = models.TextField(blank=True)
    folded = models.TextField()

    class Meta:
        indexes = [models.Index(fields=["year", "unit"])]

    def __str__(self) -> str:
        return f"{self.subject[:120]} – {self.unit}"

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def now(self) -> InspectionState:
        return InspectionState(self.state)


class VisitFile(models.Model):
    """A photo or file of a visit."""

    inspection = models.ForeignKey(Inspection, models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.file)

    @property
    def unit_path(self) -> str:
        return self.inspection.unit_path
