"""Sets read from a decision's annex, for a person to complete, confirm and take into use."""

from django.db import models

from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import CriteriaSet, Measure
from thonmoi.kernel.fields import BytewiseField
from thonmoi.library.models import Document, StoredFile


class SetProposal(Versioned):
    """One annex of a file as read. `reading` keeps its tables and notes as they stand.

    `unit_path` is the area in which the set is to hold. `document` is the paper in the register
    that it goes by; until it is there, the fields below it say what the paper says of itself.
    `overlay_on` names the set that it is laid over; `is_whole` says that the text lists all that
    is required, so that nothing is taken over from that set.
    """

    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64, db_index=True)
    annex = models.PositiveIntegerField()
    unit_path = BytewiseField(max_length=200, db_index=True)
    area_name = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10)
    reading = models.TextField()
    name = models.TextField()
    slug = models.CharField(max_length=60)
    level = models.CharField(max_length=30)
    unit_level = models.CharField(max_length=12)
    year_from = models.PositiveIntegerField(null=True)
    year_to = models.PositiveIntegerField(null=True)
    group_kind = models.CharField(max_length=20, blank=True)
    group = models.CharField(max_length=20, blank=True)
    overlay_on = models.CharField(max_length=60, blank=True)
    is_whole = models.BooleanField(default=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    document_kind = models.CharField(max_length=4, blank=True)
    number = models.CharField(max_length=60, blank=True)
    issued_on = models.DateField(null=True)
    issuer = models.CharField(max_length=200, blank=True)
    subject = models.TextField(blank=True)
    in_force_from = models.DateField(null=True)
    criteria_set = models.ForeignKey(CriteriaSet, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    made_by_id = models.BigIntegerField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["digest", "annex", "unit_path"],
                condition=models.Q(state="open"),
                name="annex_read_once",
            )
        ]

    def __str__(self) -> str:
        return self.name[:200]


class ProposalColumn(models.Model):
    """A column of what is required: its head as it stands, and the group and year it is for."""

    proposal = models.ForeignKey(SetProposal, models.CASCADE, related_name="columns")
    order = models.PositiveIntegerField()
    text = models.TextField()
    group = models.CharField(max_length=20)
    name = models.CharField(max_length=200)
    year = models.PositiveIntegerField(null=True)
    is_strange = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name

    @property
    def unit_path(self) -> str:
        return self.proposal.unit_path


class ProposalRow(Versioned):
    """One line of the set: a heading, a criterion or an indicator, and where it stands.

    `grid` and `lines` name the rows of the table it was read from, `place` the first of its
    cells in words. `why` holds a code of doubt to a line. `measure_state` says whether the
    measure is the same by its wording, is asked about, or is to be registered. Who confirmed it
    and when is kept with the office.
    """

    proposal = models.ForeignKey(SetProposal, models.CASCADE, related_name="rows")
    order = models.PositiveIntegerField()
    kind = models.CharField(max_length=10)
    code = models.CharField(max_length=12, blank=True)
    name = models.TextField()
    criterion = models.CharField(max_length=10, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    value_kind = models.CharField(max_length=10, blank=True)
    direction = models.CharField(max_length=10, blank=True)
    note = models.TextField(blank=True)
    is_official_code = models.BooleanField(default=True)
    measure = models.ForeignKey(Measure, models.PROTECT, null=True, related_name="+")
    measure_state = models.CharField(max_length=6, blank=True)
    state = models.CharField(max_length=10)
    why = models.TextField(blank=True)
    grid = models.IntegerField()
    lines = models.TextField(blank=True)
    place = models.CharField(max_length=200, blank=True)
    confirmed_by_id = models.BigIntegerField(null=True)
    confirmed_office = models.CharField(max_length=200, blank=True)
    confirmed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.code} {self.name[:120]}".strip()

    @property
    def unit_path(self) -> str:
        return self.proposal.unit_path


class RowValue(models.Model):
    """What a cell requires of a group, in a year or (null) in all years.

    `text` is the cell as it stands; `value` null says that nothing is judged by it: then `rest`
    says what the cell says, or the province sets it.
    """

    row = models.ForeignKey(ProposalRow, models.CASCADE, related_name="values")
    order = models.PositiveIntegerField()
    group = models.CharField(max_length=20)
    year = models.PositiveIntegerField(null=True)
    text = models.TextField(blank=True)
    place = models.CharField(max_length=200, blank=True)
    value = models.CharField(max_length=120, null=True)
    high = models.CharField(max_length=40, null=True)
    rest = models.TextField(blank=True)
    is_delegated = models.BooleanField(default=False)
    why = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.group} {self.text[:60]}"

    @property
    def unit_path(self) -> str:
        return self.row.unit_path
