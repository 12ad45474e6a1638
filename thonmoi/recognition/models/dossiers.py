"""A dossier of recognition and its steps."""

from django.db import models

from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import CriteriaSet
from thonmoi.library.models import Document
from thonmoi.plans.models import Designation
from thonmoi.procedures.models import Procedure
from thonmoi.recognition.rules import DossierState
from thonmoi.units.models import Unit


class Dossier(Versioned):
    """A unit on its way to a level in a year (S-45), by the procedure and the set of its opening.

    `procedure` and `criteria_set` stay those by which it began; `decision` is the registered
    document that gave the title.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="dossiers")
    level = models.CharField(max_length=30)
    year = models.PositiveSmallIntegerField()
    procedure = models.ForeignKey(Procedure, models.PROTECT, related_name="+")
    criteria_set = models.ForeignKey(CriteriaSet, models.PROTECT, related_name="+")
    designation = models.ForeignKey(Designation, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=12, default=DossierState.OPEN)
    opened_on = models.DateField()
    opened_by_id = models.BigIntegerField(null=True)
    decision = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    closed_on = models.DateField(null=True)
    drop_reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "level"],
                condition=models.Q(state=DossierState.OPEN),
                name="dossier_open_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.level} {self.year}"

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def now(self) -> DossierState:
        return DossierState(self.state)


class Stage(models.Model):
    """A step that has begun; `due_on` is kept as it was counted when it began.

    `reason` is what a person said where something was not known, or it was left out.
    """

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="stages")
    code = models.CharField(max_length=40)
    began_on = models.DateField()
    due_on = models.DateField(null=True)
    is_due_certain = models.BooleanField(default=False)
    ended_on = models.DateField(null=True, db_index=True)
    is_skipped = models.BooleanField(default=False)
    reason = models.TextField(blank=True)
    ended_by_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "code"], name="dossier_stage_once")
        ]

    def __str__(self) -> str:
        return f"{self.dossier}: {self.code}"

    @property
    def unit_path(self) -> str:
        return self.dossier.unit_path
