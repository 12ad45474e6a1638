"""What residents send, and the terms on which it is taken (S-53)."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Criterion
from thonmoi.funding.models import Project
from thonmoi.kernel.fields import BytewiseField
from thonmoi.library.models import StoredFile
from thonmoi.procedures.rules import DAY_LABELS, DayKind
from thonmoi.units.models import Unit
from thonmoi.voices.rules import FeedbackState


class Feedback(Versioned):
    """A resident's words on a work, a criterion or the place; who sent them is not known.

    `code` is the hash of the look-up code. `shown_text` is what is shown outside, after the
    moderator took out names of people; `contact` is the sender's choice and erased after
    `contact_until`. None of the words stands in the log. `due` stays as it was counted when it
    came in; it is not certain where the holidays of its year were not recorded, and nothing is
    late by it then.
    """

    LOG_HIDES = ("code", "text", "shown_text", "contact")

    code = models.CharField(max_length=64, unique=True)
    subject = models.CharField(max_length=300)
    text = models.TextField()
    shown_text = models.TextField(blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    unit_path = BytewiseField(max_length=200, db_index=True)
    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="+")
    criterion = models.ForeignKey(Criterion, models.PROTECT, null=True, related_name="+")
    contact = models.CharField(max_length=200, blank=True)
    contact_until = models.DateField(null=True)
    photo = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    is_photo_shown = models.BooleanField(default=False)
    is_published = models.BooleanField(default=False)
    raised_on = models.DateField()
    owner = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    due = models.DateField(null=True)
    is_due_certain = models.BooleanField(default=True)
    state = models.CharField(max_length=10)
    reason = models.TextField(blank=True)
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["state", "raised_on"])]
        verbose_name_plural = "feedback"

    def __str__(self) -> str:
        return self.subject[:120]

    @property
    def now(self) -> FeedbackState:
        return FeedbackState(self.state)


class Terms(Versioned):
    """The terms of an area: days to the answer, days a contact is kept, where a denunciation goes.

    `answer_kind`: how the days to the answer are counted, by the document that sets them.
    Unknown days promise nothing; without `contact_days` no contact is asked for.
    """

    unit = models.OneToOneField(Unit, models.PROTECT, related_name="+")
    answer_days = models.PositiveSmallIntegerField(null=True)
    answer_kind = models.CharField(max_length=10, default=DayKind.CALENDAR)
    contact_days = models.PositiveSmallIntegerField(null=True)
    channel = models.TextField(blank=True)
    basis = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "terms"

    def __str__(self) -> str:
        return f"{self.unit}"

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def words(self) -> str:
        """``10 working days``; empty where no days are set."""
        label = DAY_LABELS[DayKind(self.answer_kind)]
        return f"{self.answer_days} {label}" if self.answer_days else ""
