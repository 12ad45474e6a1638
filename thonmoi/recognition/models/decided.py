"""Meetings, papers, what divisions say, conditions: what a dossier is decided by."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.criteria.models import Criterion
from thonmoi.library.models import Document, StoredFile
from thonmoi.recognition.models.dossiers import Dossier
from thonmoi.recognition.rules import Outcome


class OfDossier(models.Model):
    """Base of what is appended to a dossier; of several the last counts."""

    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        abstract = True

    dossier: models.ForeignKey

    @property
    def unit_path(self) -> str:
        return str(self.dossier.unit_path)


class Meeting(OfDossier):
    """A meeting of a step with its vote."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="meetings")
    step = models.CharField(max_length=40)
    on = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    members = models.PositiveIntegerField()
    present = models.PositiveIntegerField()
    agreed = models.PositiveIntegerField()
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.dossier}: {self.on:%d/%m/%Y}, {self.agreed}/{self.present}"


class Enclosure(OfDossier):
    """A paper of a step as it was signed: its number and day from the clerk, its file if any."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="enclosures")
    step = models.CharField(max_length=40)
    code = models.CharField(max_length=40)
    number = models.CharField(max_length=100)
    on = models.DateField()
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.dossier}: {self.number}"


class Verification(OfDossier):
    """What a charged agency says of a criterion, by its letter; it may change its mind."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="verifications")
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=10)
    reason = models.TextField(blank=True)
    number = models.CharField(max_length=100, blank=True)
    on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["dossier", "criterion"])]

    def __str__(self) -> str:
        return f"{self.dossier}: {self.criterion}, {self.agency}"

    @property
    def now(self) -> Outcome:
        return Outcome(self.outcome)


class Finding(OfDossier):
    """Whether a condition holds, by a paper; `rate` where it is one."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="findings")
    condition = models.CharField(max_length=40)
    is_met = models.BooleanField()
    rate = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    text = models.TextField(blank=True)
    paper = models.CharField(max_length=200)
    on = models.DateField()

    def __str__(self) -> str:
        return f"{self.dossier}: {self.condition}"
