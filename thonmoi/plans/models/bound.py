"""Whatever a clause binds somebody to: goals, targets, works, tasks, duties."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Criterion, Indicator, Measure
from thonmoi.plans.models.text import Clause
from thonmoi.units.models import Unit


class Bound(models.Model):
    """Base of whatever a clause binds somebody to."""

    clause = models.ForeignKey(Clause, models.CASCADE, related_name="%(class)ss")
    order = models.PositiveIntegerField(default=0)
    text = models.TextField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.text[:120]

    @property
    def unit_path(self) -> str:
        return self.clause.plan.unit_path


class Goal(Bound):
    """A goal without a number, kept as a goal (S-10)."""


class Target(Bound):
    """A figure to reach, compared as the plan writes it. Numbers as read; money never here.

    `measure` is what is read to see whether it is reached, `criterion` the one it serves.
    """

    measure = models.ForeignKey(Measure, models.PROTECT, null=True, related_name="targets")
    what = models.TextField()
    comparator = models.CharField(max_length=12)
    value = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    low = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    high = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    baseline = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    unit_text = models.CharField(max_length=40, blank=True)
    absolute = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    absolute_unit = models.CharField(max_length=40, blank=True)
    due = models.DateField(null=True)
    scope = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    criterion = models.ForeignKey(Criterion, models.PROTECT, null=True, related_name="+")


class Work(Bound):
    """A work, purchase or activity that a clause asks for, at a commune or one of its hamlets.

    Works serve criteria and are no indicators (decision 5). `same_as` is the work
    that this one names again: it is counted once (S-30).
    """

    commune = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    site = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    action = models.CharField(max_length=60)
    object = models.CharField(max_length=200)
    comparator = models.CharField(max_length=12)
    quantity = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    unit_text = models.CharField(max_length=40, blank=True)
    place_text = models.CharField(max_length=200, blank=True)
    same_as = models.ForeignKey("self", models.PROTECT, null=True, related_name="named_again")

    @property
    def unit_path(self) -> str:
        return self.commune.path


class WorkCriterion(models.Model):
    """A work serves a criterion."""

    work = models.ForeignKey(Work, models.CASCADE, related_name="serves")
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.work} → {self.criterion}"

    @property
    def unit_path(self) -> str:
        return self.work.unit_path


class Task(Bound, Versioned):
    """Something that a unit or agency has to do; one district task may have a line per commune.

    `indicator` is set where only that of the criterion is meant (S-38); `output` is what is
    expected; `starts` and `due` only where a document or a person says so. `percent` is what the
    person gave, `return_reason` why the last word on it came back, `goes_on_in` the task of a
    later plan that takes this one over.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    accountable = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    criterion = models.ForeignKey(Criterion, models.PROTECT, null=True, related_name="+")
    indicator = models.ForeignKey(Indicator, models.PROTECT, null=True, related_name="+")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="lines")
    state = models.CharField(max_length=10)
    progress = models.TextField(blank=True)
    output = models.TextField(blank=True)
    starts = models.DateField(null=True)
    due = models.DateField(null=True)
    percent = models.PositiveSmallIntegerField(null=True)
    reported_by_id = models.BigIntegerField(null=True)
    reported_for = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    return_reason = models.TextField(blank=True)
    goes_on_in = models.ForeignKey("self", models.PROTECT, null=True, related_name="came_from")

    @property
    def unit_path(self) -> str:
        return self.unit.path


class Assistance(models.Model):
    """An agency helps the accountable one with a task (S-08)."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="assistance")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["task", "agency"], name="assistance_once")]

    def __str__(self) -> str:
        return f"{self.agency}: {self.task}"

    @property
    def unit_path(self) -> str:
        return self.task.unit_path


class Duty(Bound):
    """What a clause asks of an agency; a request is never urged (decision 14)."""

    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    agency_text = models.CharField(max_length=300)
    role = models.CharField(max_length=8)
