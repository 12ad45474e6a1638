"""A proposal of priorities: its money, the works and standings of a day, what was decided."""

from django.db import models

from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Criterion
from thonmoi.funding.models import Project, Source
from thonmoi.library.models import StoredFile
from thonmoi.plans.models import Work
from thonmoi.priorities.rules import USUAL, GapKind, PriorityState
from thonmoi.units.models import Unit


class Priority(Versioned):
    """Where the next đồng of a year closes most of the gap to the targets (S-46).

    `budget` is the sum of its purses, in đồng, of one nature; points are what a gap of each kind
    counts. `points`, `cost`, `bound` and the greedy ones follow from the last reckoning over the
    facts of `facts_on`; `unknown` standings had no data and count for nothing. `addressee` is the
    body to which it goes, `words` what the office adds to the document.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    nature = models.CharField(max_length=12)
    state = models.CharField(max_length=10, default=PriorityState.DRAFT)
    budget = models.BigIntegerField()
    due_points = models.PositiveSmallIntegerField(default=USUAL[GapKind.DUE])
    later_points = models.PositiveSmallIntegerField(default=USUAL[GapKind.LATER])
    held_points = models.PositiveSmallIntegerField(default=USUAL[GapKind.HELD])
    fragile_points = models.PositiveSmallIntegerField(default=USUAL[GapKind.FRAGILE])
    addressee = models.CharField(max_length=200, blank=True)
    words = models.TextField(blank=True)
    facts_on = models.DateField()
    unknown = models.PositiveIntegerField(default=0)
    points = models.PositiveIntegerField(default=0)
    cost = models.BigIntegerField(default=0)
    bound = models.PositiveIntegerField(default=0)
    is_proven = models.BooleanField(default=False)
    greedy_points = models.PositiveIntegerField(default=0)
    greedy_cost = models.BigIntegerField(default=0)
    number = models.CharField(max_length=60, blank=True)
    issued_on = models.DateField(null=True)
    drop_reason = models.TextField(blank=True)
    made_by_id = models.BigIntegerField(null=True)
    made_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["unit", "year"])]

    def __str__(self) -> str:
        return f"{self.unit}, {self.year}"

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def now(self) -> PriorityState:
        return PriorityState(self.state)

    @property
    def weights(self) -> dict[str, int]:
        """Points by kind of gap."""
        return {kind: getattr(self, f"{kind}_points") for kind in GapKind}


class Inside(models.Model):
    """Base of what belongs to a proposal."""

    priority = models.ForeignKey(Priority, models.CASCADE, related_name="%(class)ss")

    class Meta:
        abstract = True

    @property
    def unit_path(self) -> str:
        return self.priority.unit_path


class FrozenPriority(Inside):
    """The document as it was submitted, and again with its number: bytes that stay, by their hash.

    The latest one is what is opened; those before it stay.
    """

    is_numbered = models.BooleanField()
    docx = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    pdf = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.priority}: {self.docx.digest[:12]}"


class Purse(Inside):
    """Money of one source; one purse without a source where the budget is one sum."""

    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    amount = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.source or '–'}: {self.amount}"


class Candidate(Versioned, Inside):
    """An open work as it stood on the day of the facts, and what a person decided about it.

    `project` where it is followed, else `work`. `bar` says why no money is asked for it. `amount`
    is what a person would give instead of the whole need, `source` the only one that may pay,
    `place` the place that a person gave it in the list.
    """

    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="+")
    work = models.ForeignKey(Work, models.PROTECT, null=True, related_name="+")
    commune = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    name = models.CharField(max_length=300)
    budget = models.BigIntegerField(null=True)
    allotted = models.BigIntegerField(default=0)
    need = models.BigIntegerField(default=0)
    bar = models.CharField(max_length=12, blank=True)
    choice = models.CharField(max_length=6, default="auto")
    amount = models.BigIntegerField(null=True)
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    place = models.PositiveSmallIntegerField(null=True)
    reason = models.TextField(blank=True)
    is_proposed = models.BooleanField(default=False)
    is_greedy = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["priority", "project"], name="candidate_project_once"),
            models.UniqueConstraint(fields=["priority", "work"], name="candidate_work_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Gap(Versioned, Inside):
    """A criterion of a commune that is not met, or may not last.

    `points` is set where a person weighed it apart; `year` that of its commune's aim.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="+")
    key = models.CharField(max_length=120)
    code = models.CharField(max_length=20)
    name = models.CharField(max_length=300)
    standing = models.CharField(max_length=24)
    kind = models.CharField(max_length=10)
    level = models.CharField(max_length=30)
    year = models.PositiveSmallIntegerField(null=True)
    is_unconfirmed = models.BooleanField(default=False)
    points = models.PositiveSmallIntegerField(null=True)
    reason = models.TextField(blank=True)
    is_closed = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["priority", "unit", "key"], name="gap_once")]

    def __str__(self) -> str:
        return f"{self.code}. {self.name}, {self.unit}"


class Serving(models.Model):
    """A work of a proposal serves one of its gaps."""

    candidate = models.ForeignKey(Candidate, models.CASCADE, related_name="servings")
    gap = models.ForeignKey(Gap, models.CASCADE, related_name="servings")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate", "gap"], name="serving_once")]

    def __str__(self) -> str:
        return f"{self.candidate} → {self.gap}"

    @property
    def unit_path(self) -> str:
        return self.candidate.unit_path
