"""Criteria sets by document, what they ask for, and who is charged with what.

An active set is immutable: a change makes a new version. What inherits from
another set is written out whole when the set is loaded, so that a set is read
from its own rows alone.
"""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.kernel.fields import BytewiseField
from thonmoi.library.models import Document
from thonmoi.units.models import Unit


class Measure(models.Model):
    """What can be read: shared by indicators and plan targets (decision 7)."""

    code = models.CharField(max_length=120, unique=True)
    name = models.TextField()
    name_en = models.TextField(blank=True)
    kind = models.CharField(max_length=10)
    unit = models.CharField(max_length=60, blank=True)
    numerator = models.TextField(blank=True)
    denominator = models.TextField(blank=True)
    is_by_sex = models.BooleanField(default=False)
    folded = models.TextField()

    def __str__(self) -> str:
        return self.name[:120]

    @property
    def unit_path(self) -> str:
        return ""


class CriteriaSet(models.Model):
    """A set of one document and edition; `slug` names it across editions.

    `issued_by` says in words which document issues it, for when the register cannot hold
    it yet. `group` is the group of all units of the area, empty where each has its own;
    `default_group` the column that holds where a group has none. `counts_for` names the
    criterion of communes that counts the units of this set ("qd1361-nang-cao#20"). `digest` is
    that of the pack's file, empty where a person made the edition.
    """

    slug = models.CharField(max_length=60)
    edition = models.PositiveIntegerField(default=1)
    level = models.CharField(max_length=30)
    unit_level = models.CharField(max_length=12)
    name = models.TextField()
    name_en = models.TextField(blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    issued_by = models.CharField(max_length=300, blank=True)
    year_from = models.PositiveIntegerField()
    year_to = models.PositiveIntegerField()
    state = models.CharField(max_length=8)
    overlay_on = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    group_kind = models.CharField(max_length=20, blank=True)
    group = models.CharField(max_length=20, blank=True)
    default_group = models.CharField(max_length=20, blank=True)
    requires = models.CharField(max_length=60, blank=True)
    counts_for = models.CharField(max_length=80, blank=True)
    expected_criteria = models.PositiveIntegerField(null=True)
    expected_indicators = models.PositiveIntegerField(null=True)
    unit_path = BytewiseField(max_length=200)
    notes = models.TextField(blank=True)
    sources = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["slug", "edition"], name="set_edition_once"),
            models.UniqueConstraint(
                fields=["slug"], condition=models.Q(state="active"), name="set_one_active"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SetGroup(models.Model):
    """A group of units that a set tells apart: a region, a group of communes."""

    criteria_set = models.ForeignKey(CriteriaSet, models.CASCADE, related_name="groups")
    code = models.CharField(max_length=20)
    name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.name

    @property
    def unit_path(self) -> str:
        return self.criteria_set.unit_path


class Criterion(models.Model):
    """A criterion of a set; met when all its indicators are.

    `is_complete` is false where not all its indicators are known; `inherits` names the
    criterion from which what is not its own was taken over ("qd318-nang-cao#5").
    """

    criteria_set = models.ForeignKey(CriteriaSet, models.CASCADE, related_name="criteria")
    code = models.CharField(max_length=10)
    order = models.PositiveIntegerField()
    name = models.CharField(max_length=300)
    short_name = models.CharField(max_length=40)
    name_en = models.CharField(max_length=300, blank=True)
    heading = models.CharField(max_length=200, blank=True)
    confidence = models.CharField(max_length=10)
    source = models.TextField(blank=True)
    note = models.TextField(blank=True)
    lead_ministry = models.CharField(max_length=200, blank=True)
    inherits = models.CharField(max_length=80, blank=True)
    is_complete = models.BooleanField(default=True)
    is_official_code = models.BooleanField(default=True)
    folded = models.CharField(max_length=320)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["criteria_set", "code"], name="criterion_once")
        ]

    def __str__(self) -> str:
        return f"{self.code}. {self.name}"

    @property
    def unit_path(self) -> str:
        return self.criteria_set.unit_path


class Indicator(models.Model):
    """One thing that a criterion asks for, read through a measure.

    `scale` and `options` hold one word to a line; figures are text with a decimal point.
    """

    criterion = models.ForeignKey(Criterion, models.CASCADE, related_name="indicators")
    code = models.CharField(max_length=12)
    order = models.PositiveIntegerField()
    name = models.TextField()
    name_en = models.TextField(blank=True)
    measure = models.ForeignKey(Measure, models.PROTECT, related_name="indicators")
    kind = models.CharField(max_length=10)
    unit = models.CharField(max_length=60, blank=True)
    direction = models.CharField(max_length=10)
    scale = models.TextField(blank=True)
    options = models.TextField(blank=True)
    wording_confidence = models.CharField(max_length=10)
    source = models.TextField(blank=True)
    note = models.TextField(blank=True)
    detail = models.TextField(blank=True)
    also = models.TextField(blank=True)
    delegated_to = models.CharField(max_length=60, blank=True)
    lead_ministry = models.CharField(max_length=200, blank=True)
    near_margin = models.CharField(max_length=40, blank=True)
    upper_bound = models.CharField(max_length=40, blank=True)
    is_official_code = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["criterion", "code"], name="indicator_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.name[:120]}"

    @property
    def unit_path(self) -> str:
        return self.criterion.criteria_set.unit_path


class Threshold(models.Model):
    """What an indicator requires of a group, in a year or (null) in all years of the set.

    `value` null says that what is required of this group is not known, or depends on the
    condition in `detail`; `high` is the upper end of a range.
    """

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="thresholds")
    group = models.CharField(max_length=20, blank=True)
    year = models.PositiveIntegerField(null=True)
    value = models.CharField(max_length=120, null=True)
    high = models.CharField(max_length=40, null=True)
    confidence = models.CharField(max_length=10)
    detail = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "group", "year"], name="threshold_once_a_year"
            ),
            models.UniqueConstraint(
                fields=["indicator", "group"],
                condition=models.Q(year=None),
                name="threshold_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.group} {self.value}"

    @property
    def unit_path(self) -> str:
        return self.indicator.unit_path


class ThresholdConfirmation(models.Model):
    """An office compared an indicator with the text of the decision: an appended fact.

    `unit_path` is the area of the office.
    """

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="confirmations")
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    by_id = models.BigIntegerField(null=True)
    office = models.CharField(max_length=200)
    at = models.DateTimeField()
    unit_path = BytewiseField(max_length=200)

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.office}"


class Membership(models.Model):
    """The group that a unit belongs to for sets of a kind of grouping, by a dated decision.

    Holds from `valid_from` until the day before `valid_to`; replaced or ended, never deleted.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    group_kind = models.CharField(max_length=20)
    group = models.CharField(max_length=20)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "group_kind"],
                condition=models.Q(valid_to=None),
                name="one_group_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.group}"

    @property
    def unit_path(self) -> str:
        return self.unit.path


class Charge(models.Model):
    """An agency leads or assists a criterion, or one indicator, of a set (decision 14).

    Unconfirmed until the office confirms it; ended, never deleted. It holds for its
    criterion in every edition of the set, in the subtree of `unit_path`.
    """

    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="charges")
    indicator = models.ForeignKey(Indicator, models.PROTECT, null=True, related_name="charges")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    role = models.CharField(max_length=8)
    part = models.CharField(max_length=120, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    unit_path = BytewiseField(max_length=200)
    is_confirmed = models.BooleanField(default=False)
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)
    is_simulated = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["agency", "role"])]

    def __str__(self) -> str:
        return f"{self.agency}: {self.criterion}"


class GuideDismissal(models.Model):
    """An office put the guide of the first steps aside; new sets (by slug, a line each) open it."""

    unit_path = BytewiseField(max_length=200)
    sets = models.TextField(blank=True)
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.unit_path
