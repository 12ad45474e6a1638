"""Values as they are entered, with their evidence and what is said about them."""

from dataclasses import dataclass

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Indicator
from thonmoi.criteria.rules import charge_key
from thonmoi.library.models import StoredFile
from thonmoi.monitoring.models.periods import Period
from thonmoi.units.models import Unit


class Cell(Versioned):
    """One value that a commune (or, for figures it owns, a division) is entering for a period.

    One versioned row; approving appends the reading (decision 7). `typed` is what
    the person typed, `value` what it means: a decimal point, no grouping. Of a rate that was
    typed as "tử số / mẫu số" both are kept beside it. `correction_reason` says why a confirmed
    value is being corrected.
    """

    period = models.ForeignKey(Period, models.PROTECT, related_name="cells")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="cells")
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="cells")
    state = models.CharField(max_length=10)
    typed = models.CharField(max_length=200, blank=True)
    value = models.CharField(max_length=60, blank=True)
    numerator = models.CharField(max_length=30, blank=True)
    denominator = models.CharField(max_length=30, blank=True)
    is_not_applicable = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    entered_by_id = models.BigIntegerField(null=True)
    entered_at = models.DateTimeField(null=True)
    owner = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    return_reason = models.TextField(blank=True)
    return_due = models.DateField(null=True)
    correction_reason = models.TextField(blank=True)
    is_simulated = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["period", "unit", "indicator"], name="cell_once")
        ]

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.unit} {self.period.code}"

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def charge_key(self) -> str:
        """``<set slug>/<criterion code>``, the second dimension of a division's rights."""
        criterion = self.indicator.criterion
        return charge_key(criterion.criteria_set.slug, criterion.code)


class Evidence(models.Model):
    """A file, or a reference to a document, that shows a value to be true.

    One that was attached to a second value points to the first in `origin`: it is one piece.
    """

    cell = models.ForeignKey(Cell, models.PROTECT, related_name="evidence")
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    reference = models.CharField(max_length=300, blank=True)
    origin = models.ForeignKey("self", models.PROTECT, null=True, related_name="attached")
    added_by_id = models.BigIntegerField(null=True)
    added_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.reference or str(self.file)

    @property
    def unit_path(self) -> str:
        return self.cell.unit_path


class Remark(Versioned):
    """What somebody says about a value; a flagged one waits for an answer until it is settled.

    `is_from_commune` tells the two sides of the thread apart: the commune, and those above.
    """

    cell = models.ForeignKey(Cell, models.PROTECT, related_name="remarks")
    text = models.TextField()
    is_flagged = models.BooleanField(default=False)
    is_from_commune = models.BooleanField(default=False)
    by_id = models.BigIntegerField(null=True)
    office = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    settled_by_id = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return str(self.cell)

    @property
    def unit_path(self) -> str:
        return self.cell.unit_path

    @property
    def is_open(self) -> bool:
        """Whether it still waits."""
        return self.is_flagged and self.settled_at is None


@dataclass(frozen=True, slots=True)
class Slot:
    """The cell of a unit, period and indicator; `cell` is None until something is typed."""

    period: Period
    unit: Unit
    indicator: Indicator
    cell: Cell | None = None

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def pk(self) -> int | None:
        return self.cell.pk if self.cell else None

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.unit} {self.period.code}"


@dataclass(frozen=True, slots=True)
class ChargedCell:
    """A cell as the subject of a division's deed: the charge is the second dimension."""

    cell: Cell
    charge: str

    @property
    def unit_path(self) -> str:
        return self.cell.unit_path

    @property
    def pk(self) -> int:
        return self.cell.pk

    def __str__(self) -> str:
        return str(self.cell)
