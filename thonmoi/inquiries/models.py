"""Inquiries of the office: questions of its own, to bodies that it chooses, and their answers."""

from django.db import models
from django.utils.functional import Promise

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.inquiries.rules import KIND_LABELS, InquiryState, QuestionKind, ReplyState
from thonmoi.kernel.fields import BytewiseField
from thonmoi.library.models import Document, StoredFile
from thonmoi.units.models import Unit


class Inquiry(Versioned):
    """What the office asks of chosen bodies outside the periodic reports (S-54).

    `basis` is the paper that asks for it as written, `document` its entry in the register.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="inquiries")
    title = models.CharField(max_length=300)
    guidance = models.TextField(blank=True)
    basis = models.CharField(max_length=300, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    due_at = models.DateTimeField()
    state = models.CharField(max_length=8)
    drafted_by_id = models.BigIntegerField(null=True)
    drafted_at = models.DateTimeField()
    sent_by_id = models.BigIntegerField(null=True)
    sent_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    close_note = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "inquiries"
        indexes = [models.Index(fields=["state"])]

    def __str__(self) -> str:
        return self.title

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def now(self) -> InquiryState:
        return InquiryState(self.state)


class Question(models.Model):
    """One question; `unit_word` is the unit of a number, `options` the answers to choose from."""

    inquiry = models.ForeignKey(Inquiry, models.CASCADE, related_name="questions")
    order = models.PositiveIntegerField()
    kind = models.CharField(max_length=8)
    text = models.CharField(max_length=400)
    hint = models.CharField(max_length=300, blank=True)
    unit_word = models.CharField(max_length=40, blank=True)
    options = models.TextField(blank=True)
    is_required = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.text

    @property
    def unit_path(self) -> str:
        return self.inquiry.unit_path

    @property
    def sort(self) -> QuestionKind:
        return QuestionKind(self.kind)

    @property
    def sort_label(self) -> str | Promise:
        return KIND_LABELS[self.sort]

    @property
    def options_line(self) -> str:
        return " / ".join(self.options.splitlines())


class Reply(Versioned):
    """The answers of one body. `due_at` is its own deadline where the office gave it more time.

    `note` is what the body explains, such as why an answer is missing; `saved_by_id` typed last.
    """

    inquiry = models.ForeignKey(Inquiry, models.CASCADE, related_name="replies")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    unit_path = BytewiseField(max_length=200, db_index=True)
    state = models.CharField(max_length=8)
    has_chair = models.BooleanField(default=False)
    due_at = models.DateTimeField(null=True)
    note = models.TextField(blank=True)
    saved_by_id = models.BigIntegerField(null=True)
    sent_by_id = models.BigIntegerField(null=True)
    sent_at = models.DateTimeField(null=True)
    arrived_by_id = models.BigIntegerField(null=True)
    arrived_at = models.DateTimeField(null=True)
    return_reason = models.TextField(blank=True)
    is_recorded = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "replies"
        constraints = [models.UniqueConstraint(fields=["inquiry", "agency"], name="reply_once")]

    def __str__(self) -> str:
        return f"{self.agency}: {self.inquiry}"[:300]

    @property
    def now(self) -> ReplyState:
        return ReplyState(self.state)


class Answer(Versioned):
    """An answer as typed, and what it says ("" where it cannot be read yet)."""

    reply = models.ForeignKey(Reply, models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, models.CASCADE, related_name="answers")
    typed = models.TextField(blank=True)
    value = models.TextField(blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["reply", "question"], name="answer_once")]

    def __str__(self) -> str:
        return f"{self.question}: {self.typed}"[:300]

    @property
    def unit_path(self) -> str:
        return self.reply.unit_path
