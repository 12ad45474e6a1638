"""Contents that a commune registers, what divisions and advisers say, what was decided (S-39)."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Criterion
from thonmoi.library.models import Document
from thonmoi.plans.models import Clause, Plan
from thonmoi.registration.rules import Adviser, Outcome, RegistrationState, Verdict
from thonmoi.units.models import Unit


class Registration(Versioned):
    """What a commune registers in a year on the ground of a clause (IV.4).

    `paper` is its petition, `decision` the document by which the district approved it; `plan`
    holds what follows from it. Days until which steps last are those of the procedure on the day
    it was sent; null where nobody set them.
    """

    commune = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=10, default=RegistrationState.DRAFT)
    paper = models.CharField(max_length=200, blank=True)
    sent_on = models.DateField(null=True)
    appraise_by = models.DateField(null=True)
    advise_by = models.DateField(null=True)
    return_reason = models.TextField(blank=True)
    decision = models.CharField(max_length=200, blank=True)
    decided_on = models.DateField(null=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    plan = models.ForeignKey(Plan, models.PROTECT, null=True, related_name="+")
    opened_by_id = models.BigIntegerField(null=True)
    opened_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.commune}, {self.year}"

    @property
    def unit_path(self) -> str:
        return self.commune.path

    @property
    def now(self) -> RegistrationState:
        return RegistrationState(self.state)


class Content(Versioned):
    """One content; `estimate` and `approved` in đồng, `sources` codes of the sources wanted."""

    registration = models.ForeignKey(Registration, models.CASCADE, related_name="contents")
    order = models.PositiveSmallIntegerField()
    text = models.TextField()
    kind = models.CharField(max_length=10)
    criterion = models.ForeignKey(Criterion, models.PROTECT, null=True, related_name="+")
    site = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    place_text = models.CharField(max_length=200, blank=True)
    quantity = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    unit_text = models.CharField(max_length=40, blank=True)
    estimate = models.BigIntegerField(null=True)
    sources = models.CharField(max_length=120, blank=True)
    dropped_on = models.DateField(null=True)
    outcome = models.CharField(max_length=10, default=Outcome.OPEN)
    approved = models.BigIntegerField(null=True)
    outcome_note = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.text[:120]

    @property
    def unit_path(self) -> str:
        return self.registration.unit_path


class Appraisal(Versioned):
    """What a division says of a content; a later round takes the place of an earlier one."""

    content = models.ForeignKey(Content, models.CASCADE, related_name="appraisals")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=10, default=Verdict.WAITING)
    reason = models.TextField(blank=True)
    given_on = models.DateField(null=True)
    given_by_id = models.BigIntegerField(null=True)
    is_past = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.agency}: {self.content}"

    @property
    def unit_path(self) -> str:
        return self.content.unit_path


class Advice(models.Model):
    """What finance or the office advises the district; appended, the last one counts."""

    registration = models.ForeignKey(Registration, models.CASCADE, related_name="advices")
    adviser = models.CharField(max_length=10)
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    text = models.TextField()
    given_on = models.DateField()
    given_by_id = models.BigIntegerField(null=True)

    class Meta:
        verbose_name_plural = "advices"

    def __str__(self) -> str:
        return f"{Adviser(self.adviser).value}: {self.registration}"

    @property
    def unit_path(self) -> str:
        return self.registration.unit_path
