"""Difficulties and proposals, and what happened to each (S-44)."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.library.models import Document, StoredFile
from thonmoi.voices.models.voices import Voice
from thonmoi.voices.rules import DifficultyState


class Difficulty(Voice):
    """A difficulty or proposal; its last answer stands here, every turn of it below."""

    kind = models.CharField(max_length=12)
    closed_on = models.DateField(null=True)
    is_reopened = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["state", "raised_on"])]
        verbose_name_plural = "difficulties"

    @property
    def now(self) -> DifficultyState:
        return DifficultyState(self.state)


class Turn(models.Model):
    """What happened to a difficulty on a day; appended, never changed.

    `agency` did it, `owner` and `due` say to whom it was assigned until when; `paper` is the
    letter by which it was put to the level above, or the paper that answers.
    """

    difficulty = models.ForeignKey(Difficulty, models.CASCADE, related_name="turns")
    kind = models.CharField(max_length=10)
    on = models.DateField()
    text = models.TextField(blank=True)
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    owner = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    due = models.DateField(null=True)
    paper = models.CharField(max_length=300, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    by_id = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return f"{self.kind}: {self.difficulty}"

    @property
    def unit_path(self) -> str:
        return self.difficulty.unit_path
