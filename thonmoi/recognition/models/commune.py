"""What the commune does for its dossier: assessment, publication, opinions."""

from django.db import models

from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Criterion
from thonmoi.recognition.models.dossiers import Dossier
from thonmoi.recognition.models.withdrawn import Withdrawable


class Assessment(Versioned):
    """What the commune itself concludes of a criterion, with its note."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="assessments")
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="+")
    is_met = models.BooleanField()
    note = models.TextField(blank=True)
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "criterion"], name="assessment_once")
        ]

    def __str__(self) -> str:
        return f"{self.dossier}: {self.criterion}"

    @property
    def unit_path(self) -> str:
        return self.dossier.unit_path


class Publication(Withdrawable):
    """The report was published once: when, how, where."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="publications")
    on = models.DateField()
    way = models.CharField(max_length=10)
    place = models.CharField(max_length=200)
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.dossier}: {self.on:%d/%m/%Y}, {self.place}"

    @property
    def unit_path(self) -> str:
        return self.dossier.unit_path


class Opinion(Withdrawable):
    """What a body or a meeting of residents said; counts, never names of residents."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="opinions")
    on = models.DateField()
    body = models.CharField(max_length=200)
    people = models.PositiveIntegerField(null=True)
    agreed = models.PositiveIntegerField(null=True)
    text = models.TextField()
    answer = models.TextField(blank=True)
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.dossier}: {self.body}"

    @property
    def unit_path(self) -> str:
        return self.dossier.unit_path
