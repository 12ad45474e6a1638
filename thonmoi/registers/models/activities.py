"""Something that was done for the programme."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Criterion
from thonmoi.library.models import StoredFile
from thonmoi.plans.models import Clause, Task
from thonmoi.units.models import Unit


class Activity(Versioned):
    """A talk, training, clean-up day …: where, when, for which clause or criterion.

    `agency` held it; `task` is that of the clause at the place, where there is one. `file` shows
    it; of police and army criteria `reference` names the paper instead (decision 23). What was
    logged by mistake is withdrawn, never deleted.
    """

    kind = models.CharField(max_length=16)
    on = models.DateField()
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    what = models.CharField(max_length=400)
    sessions = models.PositiveIntegerField(default=1)
    people = models.PositiveIntegerField(null=True)
    women = models.PositiveIntegerField(null=True)
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, related_name="+")
    task = models.ForeignKey(Task, models.PROTECT, null=True, related_name="+")
    criterion = models.ForeignKey(Criterion, models.PROTECT, null=True, related_name="+")
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    reference = models.CharField(max_length=300, blank=True)
    remark = models.TextField(blank=True)
    folded = models.TextField()
    logged_by_id = models.BigIntegerField(null=True)
    logged_at = models.DateTimeField()
    withdrawn_on = models.DateField(null=True)
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "activities"
        indexes = [models.Index(fields=["unit", "on"])]

    def __str__(self) -> str:
        return self.what[:120]

    @property
    def unit_path(self) -> str:
        return self.unit.path
