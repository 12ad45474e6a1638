"""Proposals: what the reader found in a file, for a person to accept, mend or leave out."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Criterion, Indicator, Measure
from thonmoi.library.models import Document, StoredFile
from thonmoi.plans.models import Plan
from thonmoi.units.models import Unit


class Proposal(Versioned):
    """A file as read. `reading` is kept as the reader's JSON; the items are rows.

    `digest` is that of the file, `text_digest` that of the words in it: the same plan as
    .txt and as .docx is one. `revises` is the plan that it is a revised version of, `is_apart`
    says that a person called it a document of its own.
    """

    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="proposals")
    digest = models.CharField(max_length=64, db_index=True)
    text_digest = models.CharField(max_length=64, db_index=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    issuer = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    title = models.TextField()
    year = models.PositiveIntegerField()
    state = models.CharField(max_length=10)
    reading = models.TextField()
    plan = models.ForeignKey(Plan, models.PROTECT, null=True, related_name="proposals")
    revises = models.ForeignKey(Plan, models.PROTECT, null=True, related_name="+")
    is_apart = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    made_by_id = models.BigIntegerField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["text_digest", "unit"],
                condition=~models.Q(state="rejected"),
                name="proposal_once",
            )
        ]

    def __str__(self) -> str:
        return self.title[:200]

    @property
    def unit_path(self) -> str:
        return self.unit.path


class ProposalItem(models.Model):
    """One thing found, flat: its clause, its words, and what they seem to mean.

    `is_doubtful` asks a person to look; it blocks nothing. `same_as` is the work that this
    one seems to name again.
    """

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="items")
    order = models.PositiveIntegerField()
    kind = models.CharField(max_length=12)
    state = models.CharField(max_length=10)
    clause = models.CharField(max_length=60, blank=True)
    text = models.TextField()
    is_doubtful = models.BooleanField(default=False)
    why = models.TextField(blank=True)

    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    site = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    criterion = models.ForeignKey(Criterion, models.PROTECT, null=True, related_name="+")
    indicator = models.ForeignKey(Indicator, models.PROTECT, null=True, related_name="+")
    measure = models.ForeignKey(Measure, models.PROTECT, null=True, related_name="+")
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    same_as = models.ForeignKey("self", models.CASCADE, null=True, related_name="+")

    name = models.TextField(blank=True)
    role = models.CharField(max_length=8, blank=True)
    level = models.CharField(max_length=30, blank=True)
    year = models.PositiveIntegerField(null=True)
    is_asked = models.BooleanField(default=False)
    outcome = models.CharField(max_length=20, blank=True)
    action = models.CharField(max_length=60, blank=True)
    comparator = models.CharField(max_length=12, blank=True)
    value = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    low = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    high = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    baseline = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    unit_text = models.CharField(max_length=40, blank=True)
    absolute = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    absolute_unit = models.CharField(max_length=40, blank=True)
    place_text = models.CharField(max_length=200, blank=True)
    due = models.DateField(null=True)
    document_kind = models.CharField(max_length=4, blank=True)
    number = models.CharField(max_length=60, blank=True)
    issued_on = models.DateField(null=True)
    issuer_text = models.CharField(max_length=200, blank=True)
    code = models.CharField(max_length=60, blank=True)
    question_en = models.TextField(blank=True)
    suggestion = models.TextField(blank=True)
    answer = models.CharField(max_length=20, blank=True)
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.text[:120]

    @property
    def unit_path(self) -> str:
        return self.proposal.unit_path


class ClauseMatch(models.Model):
    """The clause of the plan under revision that a clause of the new text goes on from.

    `path` is of the new text, `old_path` of the plan, empty for a new clause. `is_sure` is the
    program's own opinion, `is_by_hand` says that a person decided.
    """

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="matches")
    path = models.CharField(max_length=60)
    old_path = models.CharField(max_length=60, blank=True)
    is_sure = models.BooleanField(default=True)
    is_by_hand = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["proposal", "path"], name="match_once"),
            models.UniqueConstraint(
                fields=["proposal", "old_path"],
                condition=~models.Q(old_path=""),
                name="match_once_back",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.old_path} → {self.path}"

    @property
    def unit_path(self) -> str:
        return self.proposal.unit_path


class OutlineMend(models.Model):
    """A mend of the outline: `line` of the file begins the clause, `step` is one of
    `rules.outlining.Step`.
    """

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="mends")
    order = models.PositiveIntegerField()
    line = models.PositiveIntegerField()
    step = models.CharField(max_length=5)
    label = models.CharField(max_length=20, blank=True)

    def __str__(self) -> str:
        return f"{self.line}: {self.step} {self.label}".strip()

    @property
    def unit_path(self) -> str:
        return self.proposal.unit_path


class ItemUnit(models.Model):
    """A unit that a task is for, where it is for several: each gets a line (S-15)."""

    item = models.ForeignKey(ProposalItem, models.CASCADE, related_name="units")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.item}: {self.unit}"

    @property
    def unit_path(self) -> str:
        return self.item.unit_path


class ItemAgency(models.Model):
    """An agency that a line of recipients means, where it means several."""

    item = models.ForeignKey(ProposalItem, models.CASCADE, related_name="agencies")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.item}: {self.agency}"

    @property
    def unit_path(self) -> str:
        return self.item.unit_path
