"""The plan as a text: clauses, bases, recipients, and the questions that it leaves."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.library.models import Document, StoredFile
from thonmoi.units.models import Unit


class Plan(Versioned):
    """A plan of an issuer for a unit and a year.

    `document` is its entry in the register: the number stays empty until the
    clerk's register gives it. `in_force_note` says why that day (decision 17);
    `source` is the file that the plan was read from, not the signed paper; `revises` the
    version that this one took the place of.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="plans")
    issuer = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="plans")
    issuer_text = models.CharField(max_length=200)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    document = models.ForeignKey(Document, models.PROTECT, related_name="plans")
    year = models.PositiveIntegerField()
    title = models.TextField()
    place = models.CharField(max_length=120, blank=True)
    symbol = models.CharField(max_length=60, blank=True)
    state = models.CharField(max_length=10)
    valid_from = models.DateField()
    valid_to = models.DateField()
    in_force_from = models.DateField(null=True)
    in_force_note = models.TextField(blank=True)
    authority = models.CharField(max_length=120, blank=True)
    position = models.CharField(max_length=120, blank=True)
    signer = models.CharField(max_length=120, blank=True)
    source = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    revises = models.OneToOneField("self", models.PROTECT, null=True, related_name="revision")

    def __str__(self) -> str:
        return f"{self.title} ({self.unit})"

    @property
    def unit_path(self) -> str:
        return self.unit.path


class Clause(models.Model):
    """One clause of the text as it stands; every bullet is one (decision 10).

    `kind` is how it stands (part, section, bullet, paragraph …), `under` the path of the
    clause that gives it its context; `has_colon` says that its heading ends with one.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="clauses")
    order = models.PositiveIntegerField()
    path = models.CharField(max_length=60)
    label = models.CharField(max_length=20, blank=True)
    depth = models.PositiveSmallIntegerField()
    heading = models.TextField(blank=True)
    has_colon = models.BooleanField(default=False)
    text = models.TextField(blank=True)
    line = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, blank=True)
    under = models.CharField(max_length=60, blank=True)
    is_narrative = models.BooleanField(default=False)
    folded = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "path"], name="clause_once")]

    def __str__(self) -> str:
        return self.path

    @property
    def unit_path(self) -> str:
        return self.plan.unit_path


class Basis(models.Model):
    """A document on which the plan rests (`clause` null) or that a clause cites."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="bases")
    clause = models.ForeignKey(Clause, models.CASCADE, null=True, related_name="citations")
    order = models.PositiveIntegerField()
    document = models.ForeignKey(Document, models.PROTECT, related_name="+")
    text = models.TextField()

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def unit_path(self) -> str:
        return self.plan.unit_path


class Recipient(models.Model):
    """A line of "Nơi nhận" as it stands; it may mean several agencies, or none of ours."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="recipients")
    order = models.PositiveIntegerField()
    text = models.CharField(max_length=300)

    def __str__(self) -> str:
        return self.text

    @property
    def unit_path(self) -> str:
        return self.plan.unit_path


class Receiver(models.Model):
    """An agency that a line of "Nơi nhận" means."""

    recipient = models.ForeignKey(Recipient, models.CASCADE, related_name="receivers")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.recipient}: {self.agency}"

    @property
    def unit_path(self) -> str:
        return self.recipient.unit_path


class Doubt(Versioned):
    """A question about a plan that a person settles; open ones are marked and block nothing.

    `words` are the words in doubt as they stand in the text; `answer` is one of
    `rules.answers_for(code)`, empty while the doubt is open.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="doubts")
    clause = models.ForeignKey(Clause, models.CASCADE, null=True, related_name="doubts")
    code = models.CharField(max_length=60)
    level = models.CharField(max_length=8)
    question = models.TextField()
    question_en = models.TextField(blank=True)
    words = models.TextField(blank=True)
    suggestion = models.TextField(blank=True)
    answer = models.CharField(max_length=20, blank=True)
    note = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True)
    settled_by_id = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return self.question[:120]

    @property
    def unit_path(self) -> str:
        return self.plan.unit_path
