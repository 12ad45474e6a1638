"""Foreign workbooks: how they are mapped, what was read through a mapping, what was filed."""

from django.db import models
from django.utils.functional import Promise

from thonmoi.audit.models import Versioned
from thonmoi.kernel.periods import Period as Span
from thonmoi.library.models import Document, StoredFile
from thonmoi.mappings.rules import STATE_LABELS, Axis, Frame, Mark, Role, State, Thing
from thonmoi.units.models import Unit


class Mapping(Versioned):
    """How one shape of a foreign workbook is read: its sheet, its head, what its lines are.

    `signature` is that of the head: another workbook with it is read the same way. `set_slug`
    names the criteria set whose codes stand in it. `met_word` is how the form says "đạt".
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    sheet = models.CharField(max_length=120)
    top = models.PositiveIntegerField()
    head_rows = models.PositiveIntegerField()
    label_column = models.IntegerField()
    signature = models.CharField(max_length=64)
    set_slug = models.CharField(max_length=60)
    whole_role = models.CharField(max_length=12, blank=True)
    whole_code = models.CharField(max_length=40, blank=True)
    is_zero_blank = models.BooleanField(default=False)
    met_word = models.CharField(max_length=20, default="x")
    made_by_id = models.BigIntegerField(null=True)
    made_at = models.DateTimeField()
    dropped_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def is_fillable(self) -> bool:
        """Whether its file can be filled and given out again: the others are only read."""
        return self.file.name.endswith((".xlsx", ".docx"))

    @property
    def frame(self) -> Frame:
        """Where the table stands in its sheet."""
        return Frame(self.top, self.head_rows, self.label_column)

    @property
    def whole(self) -> Thing:
        """What every value of the sheet is of, where neither row nor column says so."""
        return Thing(Role(self.whole_role), self.whole_code)


class MappedLine(models.Model):
    """What one row or column is; empty where a person has left it unmapped.

    `factor` turns its figures into our unit; only one that a person accepted.
    """

    mapping = models.ForeignKey(Mapping, models.CASCADE, related_name="lines")
    axis = models.CharField(max_length=6)
    place = models.PositiveIntegerField()
    key = models.CharField(max_length=200)
    words = models.CharField(max_length=300, blank=True)
    role = models.CharField(max_length=12, blank=True)
    code = models.CharField(max_length=40, blank=True)
    period = models.CharField(max_length=12, blank=True)
    unit_text = models.CharField(max_length=40, blank=True)
    factor = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mapping", "axis", "place"], name="mapped_line_once")
        ]

    def __str__(self) -> str:
        return self.words or f"{self.axis} {self.place}"

    @property
    def unit_path(self) -> str:
        return self.mapping.unit_path

    @property
    def mark(self) -> Mark:
        """The line as the rules take it."""
        thing = Thing(Role(self.role), self.code)
        return Mark(
            Axis(self.axis),
            self.place,
            self.key,
            self.words,
            thing,
            self.period,
            self.unit_text,
            self.factor,
        )


class Taking(Versioned):
    """A workbook read through a mapping for an area and a period; it waits for a person.

    `way`: its figures are entered into sheets, or recorded as what a paper of past years says;
    `document` is that paper.
    """

    mapping = models.ForeignKey(Mapping, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    period_code = models.CharField(max_length=12)
    way = models.CharField(max_length=6)
    state = models.CharField(max_length=8)
    unchanged = models.PositiveIntegerField(default=0)
    set_aside = models.PositiveIntegerField(default=0)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    made_by_id = models.BigIntegerField(null=True)
    made_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    decided_by_id = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return f"{self.mapping} ({self.unit}, {self.period_code})"

    @property
    def period_label(self) -> str:
        """The period in words."""
        return Span.parse(self.period_code).label_vi

    @property
    def state_label(self) -> str | Promise:
        """The state in words."""
        return STATE_LABELS[State(self.state)]

    @property
    def unit_path(self) -> str:
        return self.unit.path


class Told(models.Model):
    """What a cell of a foreign workbook says of a unit: a thing, a period, a text."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    role = models.CharField(max_length=12)
    code = models.CharField(max_length=40)
    period_code = models.CharField(max_length=12)
    address = models.CharField(max_length=12, blank=True)
    typed = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.unit} {self.code} {self.typed}"

    @property
    def unit_path(self) -> str:
        return self.unit.path


class TakenValue(Told):
    """A value that differs from what is held; `level` and `sentence` say how sure it is."""

    taking = models.ForeignKey(Taking, models.CASCADE, related_name="values")
    was = models.CharField(max_length=200, blank=True)
    level = models.CharField(max_length=8)
    sentence = models.TextField(blank=True)


class TakingFinding(models.Model):
    """Something about the workbook that is no value: stray cells, totals, lines that are gone."""

    taking = models.ForeignKey(Taking, models.CASCADE, related_name="findings")
    level = models.CharField(max_length=8)
    address = models.CharField(max_length=12, blank=True)
    sentence = models.TextField()

    def __str__(self) -> str:
        return f"{self.address} {self.sentence}".strip()

    @property
    def unit_path(self) -> str:
        return self.taking.unit_path


class Filing(Versioned):
    """What was filed in a system outside (the national one) for a period: when, by which office."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    mapping = models.ForeignKey(Mapping, models.PROTECT, null=True, related_name="+")
    set_slug = models.CharField(max_length=60)
    period_code = models.CharField(max_length=12)
    system = models.CharField(max_length=200)
    filed_on = models.DateField()
    office = models.CharField(max_length=200)
    reference = models.CharField(max_length=120, blank=True)
    note = models.TextField(blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    made_by_id = models.BigIntegerField(null=True)
    made_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.system} ({self.unit}, {self.period_code})"

    @property
    def period_label(self) -> str:
        """The period in words."""
        return Span.parse(self.period_code).label_vi

    @property
    def unit_path(self) -> str:
        return self.unit.path


class FiledValue(Told):
    """A figure as it was filed."""

    filing = models.ForeignKey(Filing, models.CASCADE, related_name="values")
