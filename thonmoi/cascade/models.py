"""Plans that bodies owe under a clause of a plan; criteria that communes registered."""

from django.db import models
from django.db.models import Q

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Criterion
from thonmoi.library.models import Document
from thonmoi.plans.models import Clause, Plan
from thonmoi.units.models import Unit


class Subplan(Versioned):
    """A body owes a plan of a kind under a clause, since the clause holds.

    `criterion` is set for a plan for one criterion in charge, `office` for a member of a
    body who is named by office. `due` only where a document (`due_by`) or the office sets it.
    `document` is the plan issued, `child` the same plan where the program holds its text.
    """

    clause = models.ForeignKey(Clause, models.PROTECT, related_name="subplans")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10)
    criterion = models.ForeignKey(Criterion, models.PROTECT, null=True, related_name="+")
    office = models.CharField(max_length=200, blank=True)
    is_request = models.BooleanField(default=False)
    since = models.DateField()
    due = models.DateField(null=True)
    due_by = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=8)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="subplans")
    child = models.ForeignKey(Plan, models.PROTECT, null=True, related_name="fulfils")
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["clause", "agency", "kind", "office"],
                condition=Q(criterion=None) & ~Q(state="waived"),
                name="subplan_once",
            ),
            models.UniqueConstraint(
                fields=["clause", "agency", "kind", "criterion", "office"],
                condition=~Q(state="waived"),
                name="subplan_once_a_criterion",
            ),
        ]

    def __str__(self) -> str:
        body = f"{self.office}, {self.agency}" if self.office else str(self.agency)
        return f"{body}: {self.criterion}" if self.criterion_id else body

    @property
    def unit_path(self) -> str:
        return self.agency.unit.path


class RoadmapStep(Versioned):
    """A commune registered a criterion to be met by a quarter of a year, by a document or clause.

    Never changed: another quarter is another row, the first one withdrawn with its reason.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="roadmap")
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="+")
    year = models.PositiveIntegerField()
    quarter = models.PositiveSmallIntegerField()
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, related_name="+")
    registered_on = models.DateField()
    withdrawn_on = models.DateField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "criterion", "year"],
                condition=Q(withdrawn_on=None),
                name="roadmap_step_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.criterion}, {self.year}-Q{self.quarter}"

    @property
    def unit_path(self) -> str:
        return self.unit.path
