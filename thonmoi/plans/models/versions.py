"""Versions of a plan: which clause goes on in which; and the frame of its text as it stands."""

from django.db import models

from thonmoi.plans.models.text import Clause, Plan


class ClauseLink(models.Model):
    """A clause of a plan goes on in a clause of its revised version.

    `how` is one of `rules.revising.How`; `is_bound` says that what it bound went along.
    """

    old = models.OneToOneField(Clause, models.CASCADE, related_name="goes_on")
    new = models.OneToOneField(Clause, models.CASCADE, related_name="came_from")
    how = models.CharField(max_length=10)
    is_bound = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.old} → {self.new}"

    @property
    def unit_path(self) -> str:
        return self.new.plan.unit_path


class FrameLine(models.Model):
    """A line of head or foot that no column holds, as it stands (`rules.facts.FRAME_PARTS`)."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="frame")
    order = models.PositiveIntegerField()
    part = models.CharField(max_length=12)
    text = models.TextField()

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def unit_path(self) -> str:
        return self.plan.unit_path
