"""What serves a goal, and targets given from above."""

from django.db import models

from thonmoi.criteria.models import Criterion, Measure
from thonmoi.library.models import Document
from thonmoi.plans.models.bound import Goal, Target, Task
from thonmoi.plans.models.text import Plan
from thonmoi.units.models import Unit


class GoalLink(models.Model):
    """A task, a target or a criterion serves a goal without a number (S-10); exactly one of them.

    `criterion` is one of an edition; it stands for that of its set.
    """

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="links")
    task = models.ForeignKey(Task, models.CASCADE, null=True, related_name="goal_links")
    target = models.ForeignKey(Target, models.CASCADE, null=True, related_name="goal_links")
    criterion = models.ForeignKey(Criterion, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["goal", "task"], name="goal_task_once"),
            models.UniqueConstraint(fields=["goal", "target"], name="goal_target_once"),
            models.UniqueConstraint(fields=["goal", "criterion"], name="goal_criterion_once"),
        ]

    def __str__(self) -> str:
        return f"{self.task or self.target or self.criterion} → {self.goal}"

    @property
    def unit_path(self) -> str:
        return self.goal.unit_path


class GivenTarget(models.Model):
    """A target that a document from above gives to the unit of a plan (S-06).

    `target` is that of the plan which takes it up, empty where none does; the figure is empty
    where the office has not recorded what was given.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="given")
    target = models.ForeignKey(Target, models.CASCADE, null=True, related_name="given")
    document = models.ForeignKey(Document, models.PROTECT, related_name="+")
    what = models.TextField()
    comparator = models.CharField(max_length=12)
    value = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    high = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    unit_text = models.CharField(max_length=40, blank=True)
    measure = models.ForeignKey(Measure, models.PROTECT, null=True, related_name="+")
    scope = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    note = models.TextField(blank=True)
    recorded_by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.what[:120]} ({self.document})"

    @property
    def unit_path(self) -> str:
        return self.plan.unit_path
