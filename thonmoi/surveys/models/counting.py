"""Sheets given out and returned, tallies, objections."""

from django.db import models

from thonmoi.audit.models import Versioned
from thonmoi.surveys.models.surveys import Hamlet, Question, Survey


class Handout(models.Model):
    """A line of the register of sheets: given out or brought back on a day; appended.

    Sheets are named by their numbers (`numbers`: "001-120"), never by who lives there.
    """

    hamlet = models.ForeignKey(Hamlet, models.PROTECT, related_name="handouts")
    on = models.DateField()
    given = models.PositiveIntegerField(default=0)
    returned = models.PositiveIntegerField(default=0)
    numbers = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return f"{self.hamlet}, {self.on:%d/%m/%Y}"

    @property
    def unit_path(self) -> str:
        return self.hamlet.survey.unit_path


class Tally(Versioned):
    """Sums of answers of a hamlet, or of the survey alone (`hamlet` None), by the way they came.

    `paper`: the counting minutes, `people` by office. Figures stay out of the log: those of
    codes grow by batches, and while a survey is open nobody reads a count there either.
    """

    LOG_HIDES = ("issued", "returned", "valid", "invalid")

    survey = models.ForeignKey(Survey, models.PROTECT, related_name="tallies")
    hamlet = models.ForeignKey(Hamlet, models.PROTECT, null=True, related_name="tallies")
    way = models.CharField(max_length=6)
    issued = models.PositiveIntegerField(default=0)
    returned = models.PositiveIntegerField(default=0)
    valid = models.PositiveIntegerField(default=0)
    invalid = models.PositiveIntegerField(default=0)
    paper = models.CharField(max_length=300, blank=True)
    people = models.TextField(blank=True)
    on = models.DateField(null=True)

    class Meta:
        verbose_name_plural = "tallies"
        constraints = [
            models.UniqueConstraint(fields=["survey", "hamlet", "way"], name="tally_once"),
            models.UniqueConstraint(
                fields=["survey", "way"], condition=models.Q(hamlet=None), name="tally_whole_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.hamlet or self.survey)

    @property
    def unit_path(self) -> str:
        return self.survey.unit_path


class Score(models.Model):
    """How often a choice of a question was taken in a tally."""

    LOG_HIDES = ("count",)

    tally = models.ForeignKey(Tally, models.CASCADE, related_name="scores")
    question = models.ForeignKey(Question, models.PROTECT, related_name="+")
    choice = models.PositiveSmallIntegerField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tally", "question", "choice"], name="score_once")
        ]

    def __str__(self) -> str:
        return f"{self.tally}, {self.question_id}"


class Objection(Versioned):
    """What somebody objected to while a result was posted, and what the Front answered.

    Who objected is not kept.
    """

    survey = models.ForeignKey(Survey, models.PROTECT, related_name="objections")
    on = models.DateField()
    text = models.TextField()
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True)

    def __str__(self) -> str:
        return self.text[:120]

    @property
    def unit_path(self) -> str:
        return self.survey.unit_path
