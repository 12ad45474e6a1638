"""Papers that an agency writes itself, from the draft to the signed file."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.dispatches.rules import DispatchKind, DispatchState
from thonmoi.dispatches.rules.words import Frame, Words, parts
from thonmoi.library.models import Document, StoredFile


class Dispatch(Versioned):
    """A letter, proposal, notice, decision or minutes of an agency.

    Names of bodies, bases, receivers and the text are lines. `document` is its entry in the
    register, `docx` the file that was issued, `signature` what the signed file says of itself.
    Minutes name people, so the text stays out of the log.
    """

    LOG_HIDES = ("text",)

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="dispatches")
    kind = models.CharField(max_length=4)
    state = models.CharField(max_length=10)
    title = models.TextField()
    bases = models.TextField(blank=True)
    text = models.TextField(blank=True)
    parent_text = models.TextField(blank=True)
    issuer_text = models.TextField()
    issuer_name = models.CharField(max_length=200)
    symbol = models.CharField(max_length=60, blank=True)
    place = models.CharField(max_length=120, blank=True)
    deciding = models.TextField(blank=True)
    authority = models.TextField(blank=True)
    position = models.TextField(blank=True)
    signer = models.CharField(max_length=120, blank=True)
    second = models.TextField(blank=True)
    addressed = models.TextField(blank=True)
    copies = models.TextField(blank=True)
    filed = models.CharField(max_length=120)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="dispatches")
    docx = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    signature = models.CharField(max_length=10, blank=True)
    drafted_at = models.DateTimeField()
    drafted_by_id = models.BigIntegerField(null=True)
    submitted_at = models.DateTimeField(null=True)
    submitted_by_id = models.BigIntegerField(null=True)
    issued_at = models.DateTimeField(null=True)
    issued_by_id = models.BigIntegerField(null=True)

    class Meta:
        verbose_name_plural = "dispatches"
        indexes = [models.Index(fields=["state"])]

    def __str__(self) -> str:
        return f"{DispatchKind(self.kind).words}: {self.title}"[:200]

    @property
    def unit_path(self) -> str:
        return self.agency.unit_path

    @property
    def now(self) -> DispatchState:
        return DispatchState(self.state)

    @property
    def words(self) -> Words:
        return Words(self.title, self.text, parts(self.bases))

    @property
    def frame(self) -> Frame:
        """Who issues, signs and receives."""
        lines = {
            "issuer": self.issuer_text,
            "parent": self.parent_text,
            "deciding": self.deciding,
            "authority": self.authority,
            "position": self.position,
            "second": self.second,
            "addressed": self.addressed,
            "copies": self.copies,
        }
        return Frame(
            **{name: parts(text) for name, text in lines.items()},
            issuer_name=self.issuer_name,
            symbol=self.symbol,
            place=self.place,
            signer=self.signer,
            filed=self.filed,
        )
