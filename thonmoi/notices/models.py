"""Reminders that were sent, letters, receipts of documents, mail."""

from django.db import models

from thonmoi.accounts.models import Account, Agency
from thonmoi.audit.models import Versioned
from thonmoi.kernel.fields import BytewiseField
from thonmoi.library.models import Document, StoredFile
from thonmoi.notices.rules import MailState
from thonmoi.notices.rules.mails import MAIL_LABELS
from thonmoi.units.models import Unit


class Reminder(models.Model):
    """What the office reminded a body of, as it was then; the body says that it has seen it."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="reminders")
    unit_path = BytewiseField(max_length=200, db_index=True)
    note = models.TextField(blank=True)
    office = models.CharField(max_length=200)
    sent_by_id = models.BigIntegerField(null=True)
    sent_at = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True)
    acknowledged_by_id = models.BigIntegerField(null=True)

    class Meta:
        indexes = [models.Index(fields=["agency", "sent_at"])]

    def __str__(self) -> str:
        return str(self.agency)

    @property
    def is_open(self) -> bool:
        return self.acknowledged_at is None


class ReminderLine(models.Model):
    """One thing of a reminder: `key` is that of the row of work, `where` leads to it."""

    reminder = models.ForeignKey(Reminder, models.CASCADE, related_name="lines")
    order = models.PositiveIntegerField()
    key = models.CharField(max_length=120, db_index=True)
    title = models.TextField()
    why = models.TextField(blank=True)
    where = models.CharField(max_length=300)
    due = models.DateField(null=True)

    def __str__(self) -> str:
        return self.title[:120]

    @property
    def unit_path(self) -> str:
        return self.reminder.unit_path


class Letter(Versioned):
    """An official reminder letter of an area: draft, issued, or dropped.

    Names of bodies, copies and paragraphs are lines. `document` is its entry in the register,
    `docx` the file that was issued, `on` the day up to which things were followed.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="letters")
    state = models.CharField(max_length=8)
    on = models.DateField()
    about = models.TextField()
    opening = models.TextField()
    closing = models.TextField()
    parent_text = models.TextField(blank=True)
    issuer_text = models.TextField()
    issuer_name = models.CharField(max_length=200)
    symbol = models.CharField(max_length=60)
    place = models.CharField(max_length=120)
    authority = models.TextField(blank=True)
    position = models.TextField()
    signer = models.CharField(max_length=120, blank=True)
    copies = models.TextField(blank=True)
    filed = models.CharField(max_length=120)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="letters")
    docx = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    drafted_at = models.DateTimeField()
    drafted_by_id = models.BigIntegerField(null=True)
    issued_at = models.DateTimeField(null=True)
    issued_by_id = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return f"V/v {self.about}"[:200]

    @property
    def unit_path(self) -> str:
        return self.unit.path


class LetterLine(Versioned):
    """A row of a letter: what a body owes. `kind`, `cited_pk` and `clause` are what it cites."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="lines")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    order = models.PositiveIntegerField()
    key = models.CharField(max_length=120, db_index=True)
    text = models.TextField()
    kind = models.CharField(max_length=20, blank=True)
    cited_pk = models.BigIntegerField(null=True)
    clause = models.CharField(max_length=60, blank=True)
    due = models.DateField(null=True)
    is_late = models.BooleanField()
    is_left_out = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.text[:120]

    @property
    def unit_path(self) -> str:
        return self.letter.unit_path


class Delivery(models.Model):
    """A document of the register sent to an agency inside the program, and its receipt (S-56)."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="deliveries")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="deliveries")
    unit_path = BytewiseField(max_length=200, db_index=True)
    line = models.CharField(max_length=300)
    office = models.CharField(max_length=200)
    sent_by_id = models.BigIntegerField(null=True)
    sent_at = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True)
    acknowledged_by_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "agency"], name="delivery_once")]

    def __str__(self) -> str:
        return f"{self.document} → {self.agency}"

    @property
    def is_open(self) -> bool:
        return self.acknowledged_at is None


class Digest(models.Model):
    """How often a person wants the list of what is due by mail."""

    account = models.OneToOneField(Account, models.CASCADE, related_name="digest")
    rhythm = models.CharField(max_length=8)

    def __str__(self) -> str:
        return f"#{self.account_id} {self.rhythm}"

    @property
    def unit_path(self) -> str:
        return self.account.unit_path

    @property
    def log_label(self) -> str:
        return f"#{self.account_id}"


class Mail(models.Model):
    """The one mail of a day to a person: a job, and what became of it. It holds no words.

    `reason` says why it failed or was left; mail servers name addresses in it.
    """

    LOG_HIDES = ("reason",)

    account = models.ForeignKey(Account, models.CASCADE, related_name="mails")
    day = models.DateField()
    state = models.CharField(max_length=10)
    tries = models.PositiveSmallIntegerField(default=0)
    reason = models.CharField(max_length=300, blank=True)
    begun_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "day"], name="mail_once_a_day")]
        indexes = [models.Index(fields=["state"])]

    def __str__(self) -> str:
        return f"#{self.account_id} {self.day:%d/%m/%Y}"

    @property
    def label(self) -> str:
        """The state in words."""
        return str(MAIL_LABELS[MailState(self.state)])

    @property
    def unit_path(self) -> str:
        return self.account.unit_path
