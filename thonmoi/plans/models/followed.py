"""How tasks are followed: what was said of them, what shows it."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.library.models import Document, StoredFile
from thonmoi.plans.models.bound import Task


class TaskReport(models.Model):
    """What somebody said of a task: appended, never overwritten (S-08, S-22).

    `kind` is that of `rules.Saying`; `state` is the state of the task from then on. `agency` is
    for whom the person spoke; the person is an id, named only when shown (decision 23).
    """

    task = models.ForeignKey(Task, models.CASCADE, related_name="reports")
    kind = models.CharField(max_length=10)
    state = models.CharField(max_length=10)
    text = models.TextField(blank=True)
    percent = models.PositiveSmallIntegerField(null=True)
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.kind}: {self.text[:80]}"

    @property
    def unit_path(self) -> str:
        return self.task.unit_path


class Attachment(models.Model):
    """A file, or a reference to a document, that shows how far a task has come."""

    task = models.ForeignKey(Task, models.PROTECT, related_name="attachments")
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    reference = models.CharField(max_length=300, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    added_by_id = models.BigIntegerField(null=True)
    added_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.reference or str(self.document or self.file)

    @property
    def unit_path(self) -> str:
        return self.task.unit_path
