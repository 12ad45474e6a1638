"""What difficulties, questions and remarks have in common."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Criterion
from thonmoi.funding.models import Project
from thonmoi.kernel.fields import BytewiseField
from thonmoi.plans.models import Clause, Task
from thonmoi.units.models import Unit


class Voice(Versioned):
    """Base of what a body says about a place, and at most one thing there.

    `raised_by` is the body that speaks, `owner` the one that answers until `due`. `unit_path` is
    the narrower of their places and the unit's, so that both can act on it. `folded` holds the
    words to search, those of the answer with them.
    """

    subject = models.CharField(max_length=300)
    text = models.TextField()
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    unit_path = BytewiseField(max_length=200, db_index=True)
    criterion = models.ForeignKey(Criterion, models.PROTECT, null=True, related_name="+")
    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="+")
    task = models.ForeignKey(Task, models.PROTECT, null=True, related_name="+")
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, related_name="+")
    raised_by = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    raised_on = models.DateField()
    owner = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    due = models.DateField(null=True)
    state = models.CharField(max_length=10)
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True)
    reference = models.CharField(max_length=300, blank=True)
    folded = models.TextField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.subject[:120]
