"""The plan and whatever in it binds somebody, each where it stands in the text."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Criterion, Indicator, Measure
from thonmoi.library.models import Document, StoredFile
from thonmoi.units.models import Unit


class Plan(Versioned):
    """A plan of an issuer for a unit and a year.

    `document` is its entry in the register: the number stays empty until the
    clerk's register gives it. `in_force_note` says why that day (decision 17);
    `source` is the file that the plan was read from, not the signed paper.
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


class Bound(models.Model):
    """Base of whatever a clause binds somebody to."""

    clause = models.ForeignKey(Clause, models.CASCADE, related_name="%(class)ss")
    order = models.PositiveIntegerField(default=0)
    text = models.TextField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.text[:120]

    @property
    def unit_path(self) -> str:
        return self.clause.plan.unit_path


class Goal(Bound):
    """A goal without a number, kept as a goal (S-10)."""


class Target(Bound):
    """A figure to reach, compared as the plan writes it. Numbers as read; money never here.

    `measure` is what is read to see whether it is reached, `criterion` the one it serves.
    """

    measure = models.ForeignKey(Measure, models.PROTECT, null=True, related_name="targets")
    what = models.TextField()
    comparator = models.CharField(max_length=12)
    value = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    low = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    high = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    baseline = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    unit_text = models.CharField(max_length=40, blank=True)
    absolute = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    absolute_unit = models.CharField(max_length=40, blank=True)
    due = models.DateField(null=True)
    scope = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    criterion = models.ForeignKey(Criterion, models.PROTECT, null=True, related_name="+")


class Work(Bound):
    """A work, purchase or activity that a clause asks for, at a commune or one of its hamlets.

    Works serve criteria and are no indicators (decision 5). `same_as` is the work
    that this one names again: it is counted once (S-30).
    """

    commune = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    site = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    action = models.CharField(max_length=60)
    object = models.CharField(max_length=200)
    comparator = models.CharField(max_length=12)
    quantity = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    unit_text = models.CharField(max_length=40, blank=True)
    place_text = models.CharField(max_length=200, blank=True)
    same_as = models.ForeignKey("self", models.PROTECT, null=True, related_name="named_again")

    @property
    def unit_path(self) -> str:
        return self.commune.path


class WorkCriterion(models.Model):
    """A work serves a criterion."""

    work = models.ForeignKey(Work, models.CASCADE, related_name="serves")
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.work} → {self.criterion}"

    @property
    def unit_path(self) -> str:
        return self.work.unit_path


class Task(Bound, Versioned):
    """Something that a unit or agency has to do; one district task may have a line per commune.

    `indicator` is set where only that of the criterion is meant (S-38); `output` is what is
    expected; `starts` and `due` only where a document or a person says so.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    accountable = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    criterion = models.ForeignKey(Criterion, models.PROTECT, null=True, related_name="+")
    indicator = models.ForeignKey(Indicator, models.PROTECT, null=True, related_name="+")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="lines")
    state = models.CharField(max_length=10)
    progress = models.TextField(blank=True)
    output = models.TextField(blank=True)
    starts = models.DateField(null=True)
    due = models.DateField(null=True)

    @property
    def unit_path(self) -> str:
        return self.unit.path


class Assistance(models.Model):
    """An agency helps the accountable one with a task (S-08)."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="assistance")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["task", "agency"], name="assistance_once")]

    def __str__(self) -> str:
        return f"{self.agency}: {self.task}"

    @property
    def unit_path(self) -> str:
        return self.task.unit_path


class Duty(Bound):
    """What a clause asks of an agency; a request is never urged (decision 14)."""

    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    agency_text = models.CharField(max_length=300)
    role = models.CharField(max_length=8)


class Designation(models.Model):
    """A unit is to reach a level in a year, by a clause or document; it can end by a document."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="designations")
    level = models.CharField(max_length=30)
    year = models.PositiveIntegerField()
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, related_name="designations")
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    is_asked = models.BooleanField(default=False)
    ended_on = models.DateField(null=True)
    ended_by = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "level", "year"], name="designation_once")
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.level} {self.year}"

    @property
    def unit_path(self) -> str:
        return self.unit.path


class Title(models.Model):
    """A level that a unit holds, by a decision or, unconfirmed, by what a plan says."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="titles")
    level = models.CharField(max_length=30)
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, related_name="titles")
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    recognised_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.unit}: {self.level}"

    @property
    def unit_path(self) -> str:
        return self.unit.path


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
