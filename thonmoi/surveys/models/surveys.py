"""A survey of the Front, what it asks, and the hamlets where it asks (V.5, S-50, S-51)."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.kernel.fields import BytewiseField
from thonmoi.surveys.rules import SurveyState
from thonmoi.units.models import Unit


class Questionnaire(models.Model):
    """The questions of a level as a pack brings them, one to a line, from one day to another."""

    slug = models.CharField(max_length=60, unique=True)
    level = models.CharField(max_length=40)
    name = models.CharField(max_length=300)
    questions = models.TextField()
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    confidence = models.CharField(max_length=10)
    source = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def unit_path(self) -> str:
        return ""


class Survey(Versioned):
    """One survey of a unit by a body of the Front.

    `batch` is the n of decision 22: so many waiting answers are added to tallies at once.
    `form_paper` names the document that sets the questions; without it they are as recalled
    (`form_source`). `posted_until`: the last day of the posting of the result.
    """

    kind = models.CharField(max_length=12)
    level = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=300)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    unit_path = BytewiseField(max_length=200, db_index=True)
    led_by = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    state = models.CharField(max_length=10)
    batch = models.PositiveSmallIntegerField()
    form_paper = models.CharField(max_length=300, blank=True)
    form_source = models.CharField(max_length=300, blank=True)
    closes_on = models.DateField(null=True)
    opened_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    published_on = models.DateField(null=True)
    posted_until = models.DateField(null=True)
    report_paper = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["state", "published_on"])]

    def __str__(self) -> str:
        return self.title[:120]

    @property
    def now(self) -> SurveyState:
        return SurveyState(self.state)


class Question(models.Model):
    """A question with its choices, one to a line; the first choice is the one the rate counts."""

    survey = models.ForeignKey(Survey, models.CASCADE, related_name="questions")
    order = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=1000)
    choices = models.TextField()
    is_overall = models.BooleanField(default=False)

    class Meta:
        ordering = ["order"]

    def __str__(self) -> str:
        return f"{self.order}. {self.text}"[:120]

    @property
    def words(self) -> list[str]:
        return self.choices.splitlines()


class Hamlet(Versioned):
    """A hamlet of a survey: how many households its list has, how many codes were made."""

    survey = models.ForeignKey(Survey, models.CASCADE, related_name="hamlets")
    order = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120)
    households = models.PositiveIntegerField(null=True)
    coded = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["order"]

    def __str__(self) -> str:
        return self.name

    @property
    def unit_path(self) -> str:
        return self.survey.unit_path
