"""Statements of the Treasury, the columns that people named, and their lines."""

from django.db import models

from thonmoi.audit.models import Versioned
from thonmoi.funding.models import Payment, Source
from thonmoi.library.models import StoredFile
from thonmoi.units.models import Unit


class Mapping(Versioned):
    """What the columns of a head say, named once by a person for an area.

    Columns count from 0; None where a head has none. `unit_of_money` is đồng in its unit.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    signature = models.CharField(max_length=64)
    head = models.TextField()
    code = models.PositiveSmallIntegerField(null=True)
    name = models.PositiveSmallIntegerField(null=True)
    source = models.PositiveSmallIntegerField(null=True)
    day = models.PositiveSmallIntegerField(null=True)
    voucher = models.PositiveSmallIntegerField(null=True)
    advance = models.PositiveSmallIntegerField(null=True)
    payment = models.PositiveSmallIntegerField(null=True)
    recovery = models.PositiveSmallIntegerField(null=True)
    unit_of_money = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "signature"], name="treasury_mapping_once")
        ]

    def __str__(self) -> str:
        return self.head[:120]

    @property
    def unit_path(self) -> str:
        return self.unit.path


class SourceName(models.Model):
    """How the Treasury of an area calls a source."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    text = models.CharField(max_length=120)
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "text"], name="treasury_source_once")
        ]

    def __str__(self) -> str:
        return f"{self.text}: {self.source}"

    @property
    def unit_path(self) -> str:
        return self.unit.path


class Statement(Versioned):
    """A monthly statement as a file. `mapping` is None until somebody named its columns.

    `head_row` counts from 0.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    month = models.PositiveSmallIntegerField()
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    sheet = models.CharField(max_length=120)
    head_row = models.PositiveSmallIntegerField()
    signature = models.CharField(max_length=64)
    mapping = models.ForeignKey(Mapping, models.PROTECT, null=True, related_name="+")
    made_by_id = models.BigIntegerField(null=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "digest"], name="statement_file_once")
        ]

    def __str__(self) -> str:
        return f"{self.month:02}/{self.year}, {self.unit}"

    @property
    def unit_path(self) -> str:
        return self.unit.path


class Transfer(Versioned):
    """One amount of a statement, in đồng, with its cell. `payment` is the voucher here that it is.

    `explained` says why a difference stands.
    """

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="transfers")
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=300, blank=True)
    source_text = models.CharField(max_length=120, blank=True)
    kind = models.CharField(max_length=10)
    on = models.DateField(null=True)
    voucher = models.CharField(max_length=60, blank=True)
    amount = models.BigIntegerField()
    cell = models.CharField(max_length=12)
    payment = models.ForeignKey(Payment, models.PROTECT, null=True, related_name="+")
    explained = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["payment", "explained"], name="transfer_open")]

    def __str__(self) -> str:
        return f"{self.code}, {self.cell}: {self.amount}"

    @property
    def unit_path(self) -> str:
        return self.statement.unit_path


class Pairing(Versioned):
    """What a person said of a line of the Treasury and a voucher here: one (`is_same`), or two.

    `ground` is why it was proposed, as a `Ground`. One line and one voucher are in one pair.
    """

    transfer = models.ForeignKey(Transfer, models.CASCADE, related_name="pairings")
    payment = models.ForeignKey(Payment, models.PROTECT, related_name="+")
    is_same = models.BooleanField()
    ground = models.CharField(max_length=10)
    said_by_id = models.BigIntegerField(null=True)
    said_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["transfer", "payment"], name="pairing_once"),
            models.UniqueConstraint(
                fields=["payment"], condition=models.Q(is_same=True), name="pairing_of_voucher"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.transfer} – {self.payment}"

    @property
    def unit_path(self) -> str:
        return self.transfer.unit_path


class UnreadCell(models.Model):
    """A cell of a statement that could not be read."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="unread")
    cell = models.CharField(max_length=12)
    said = models.CharField(max_length=200, blank=True)
    problem = models.CharField(max_length=10)

    def __str__(self) -> str:
        return f"{self.cell}: {self.said}"

    @property
    def unit_path(self) -> str:
        return self.statement.unit_path
