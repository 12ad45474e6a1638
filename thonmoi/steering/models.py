"""Members of steering committees, and what each answers for, by document."""

from django.db import models
from django.db.models import Q

from thonmoi.accounts.models import Account, Agency
from thonmoi.audit.models import Versioned
from thonmoi.criteria.models import Criterion
from thonmoi.library.models import Document
from thonmoi.units.models import Unit


class Member(Versioned):
    """A member of a committee, named by office; ended by a day, never deleted.

    `seat` is the agency that he heads, `account` his sign-in where he has one. The name of
    the person stays out of the log (decision 23).
    """

    LOG_HIDES = ("name",)

    committee = models.ForeignKey(Agency, models.PROTECT, related_name="members")
    position = models.CharField(max_length=10)
    office = models.CharField(max_length=200)
    seat = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=120, blank=True)
    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    document = models.ForeignKey(Document, models.PROTECT, related_name="+")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    ended_by = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["committee", "office"], condition=Q(valid_to=None), name="member_once"
            )
        ]

    def __str__(self) -> str:
        return self.office

    @property
    def unit_path(self) -> str:
        return self.committee.unit.path


class Remit(models.Model):
    """A member answers for a commune, or a criterion, or the tasks of an agency: one of them."""

    member = models.ForeignKey(Member, models.PROTECT, related_name="remits")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    criterion = models.ForeignKey(Criterion, models.PROTECT, null=True, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    document = models.ForeignKey(Document, models.PROTECT, related_name="+")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(unit__isnull=False, criterion=None, agency=None)
                | Q(unit=None, criterion__isnull=False, agency=None)
                | Q(unit=None, criterion=None, agency__isnull=False),
                name="remit_of_one_thing",
            ),
            models.UniqueConstraint(
                fields=["member", "unit"], condition=Q(valid_to=None), name="remit_unit_once"
            ),
            models.UniqueConstraint(
                fields=["member", "criterion"],
                condition=Q(valid_to=None),
                name="remit_criterion_once",
            ),
            models.UniqueConstraint(
                fields=["member", "agency"], condition=Q(valid_to=None), name="remit_agency_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member}: {self.unit or self.criterion or self.agency}"

    @property
    def unit_path(self) -> str:
        return self.member.unit_path
