"""A work that is followed, and what decisions made of it."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.funding.models.regimes import Regime, Step
from thonmoi.library.models import Document
from thonmoi.plans.models import Work
from thonmoi.units.models import Unit


class Project(Versioned):
    """A work from its clause to its settlement.

    `work` is what a plan asks for (none where the commune added it); `parent` the work that it
    is a part of: parts are followed, the whole is counted (`is_split`). `budget` is the approved
    total investment in đồng. `step`, `percent` and their days follow from the rows below: the
    furthest step reached, the latest progress. `phase` is that of the step, "" before the first.
    """

    work = models.ForeignKey(Work, models.PROTECT, null=True, related_name="projects")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")
    is_split = models.BooleanField(default=False)
    commune = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    site = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    place_text = models.CharField(max_length=200, blank=True)
    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=10)
    object = models.CharField(max_length=200, blank=True)
    quantity = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    unit_text = models.CharField(max_length=40, blank=True)
    investor = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    regime = models.ForeignKey(Regime, models.PROTECT, related_name="+")
    code = models.CharField(max_length=40, blank=True)
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    budget = models.BigIntegerField(null=True)
    starts = models.DateField(null=True)
    due = models.DateField(null=True)
    state = models.CharField(max_length=10)
    step = models.ForeignKey(Step, models.PROTECT, null=True, related_name="+")
    step_on = models.DateField(null=True)
    phase = models.CharField(max_length=10, blank=True)
    percent = models.PositiveSmallIntegerField(null=True)
    percent_on = models.DateField(null=True)
    delay_reason = models.TextField(blank=True)
    folded = models.TextField()
    opened_by_id = models.BigIntegerField(null=True)
    opened_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["work"], condition=models.Q(parent=None), name="project_once_a_work"
            )
        ]
        indexes = [
            models.Index(fields=["state", "due"]),
            models.Index(
                fields=["commune", "is_split", "state", "due", "phase", "percent", "parent"],
                name="project_counts",
            ),
            models.Index(
                fields=["phase", "due", "state", "percent", "is_split", "commune"],
                name="project_board",
            ),
            models.Index(fields=["is_split", "due"], name="project_by_day"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def unit_path(self) -> str:
        return self.commune.path

    @property
    def position(self) -> str:
        """As it is typed: latitude and longitude; nothing where it is not known."""
        return f"{self.latitude}, {self.longitude}" if self.latitude is not None else ""


class Decision(models.Model):
    """A decision that changed, paused, resumed or cancelled a work, with days and budget before."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="decisions")
    turn = models.CharField(max_length=10)
    on = models.DateField()
    paper = models.CharField(max_length=200)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    reason = models.TextField()
    due_before = models.DateField(null=True)
    due_after = models.DateField(null=True)
    budget_before = models.BigIntegerField(null=True)
    budget_after = models.BigIntegerField(null=True)
    recorded_by_id = models.BigIntegerField(null=True)
    recorded_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.paper}: {self.project}"

    @property
    def unit_path(self) -> str:
        return self.project.unit_path
