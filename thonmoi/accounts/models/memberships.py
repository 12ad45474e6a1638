"""Which role a person holds for which agency in which area."""

from django.db import models

from thonmoi.accounts.models.agencies import Agency
from thonmoi.accounts.models.people import Account
from thonmoi.units.models import Unit


class Membership(models.Model):
    """A role that an account holds for an agency over a unit's area, from one day to another."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="memberships")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "agency", "role", "unit"],
                condition=models.Q(valid_to=None),
                name="membership_once",
            )
        ]

    def __str__(self) -> str:
        return f"#{self.account_id} {self.role} {self.agency}"

    @property
    def unit_path(self) -> str:
        return self.unit.path
