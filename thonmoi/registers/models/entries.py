"""A thing that a register counts."""

from django.db import models

from thonmoi.audit.models import Versioned
from thonmoi.library.models import Document
from thonmoi.registers.rules import Register, State
from thonmoi.units.models import Unit


class Entry(Versioned):
    """One co-operative, product, model, or hamlet in a year; `unit` is a commune or a hamlet.

    `decision` is the paper's number as it stands, `document` its entry in the register of
    documents where it is there. `identity` is what makes it one; null once another of the same
    name may follow. A maker may be a household: its name stays out of the log.
    """

    LOG_HIDES = ("maker",)

    register = models.CharField(max_length=12)
    kind = models.CharField(max_length=16, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    field = models.CharField(max_length=200, blank=True)
    maker = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=12)
    since = models.DateField(null=True)
    year = models.PositiveSmallIntegerField(null=True)
    stars = models.PositiveSmallIntegerField(null=True)
    valid_until = models.DateField(null=True)
    members = models.PositiveIntegerField(null=True)
    women = models.PositiveIntegerField(null=True)
    decision = models.CharField(max_length=200, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    remark = models.TextField(blank=True)
    ended_on = models.DateField(null=True)
    end_reason = models.TextField(blank=True)
    folded = models.TextField()
    identity = models.CharField(max_length=500, null=True, unique=True)
    registered_by_id = models.BigIntegerField(null=True)
    registered_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "entries"
        indexes = [models.Index(fields=["register", "unit"])]

    def __str__(self) -> str:
        return f"{self.name} ({self.year})" if self.year else self.name

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def in_register(self) -> Register:
        return Register(self.register)

    @property
    def now(self) -> State:
        return State(self.state)
