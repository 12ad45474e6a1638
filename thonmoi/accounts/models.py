"""Agencies, people, and which role a person holds for which agency in which area."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models

from thonmoi.audit.models import Versioned
from thonmoi.kernel.fields import BytewiseField
from thonmoi.units.models import Unit


class Agency(Versioned):
    """A body that the plan binds: committee, division, office, front, organisation.

    `aliases` are other ways in which documents write its name, one to a line.
    """

    code = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=80)
    kind = models.CharField(max_length=20)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    folded = models.CharField(max_length=240, db_index=True)
    sort_key = BytewiseField(max_length=600)
    is_urged = models.BooleanField(default=True)
    aliases = models.TextField(blank=True)
    confidence = models.CharField(max_length=10)
    source = models.CharField(max_length=300)

    class Meta:
        verbose_name_plural = "agencies"

    def __str__(self) -> str:
        return self.name

    @property
    def unit_path(self) -> str:
        return self.unit.path


class Account(AbstractBaseUser):
    """A person who signs in. Names and addresses stay out of the log (decision 23)."""

    LOG_HIDES = ("username", "password", "name", "email", "last_login")

    username = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    is_trial = models.BooleanField(default=False)
    home = models.ForeignKey(Unit, models.PROTECT, related_name="+")

    USERNAME_FIELD = "username"

    def __str__(self) -> str:
        return self.username

    @property
    def log_label(self) -> str:
        return f"#{self.pk}"

    @property
    def unit_path(self) -> str:
        return self.home.path

    @property
    def account_id(self) -> int:
        return self.pk


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


class SignIn(models.Model):
    """A browser that is signed in; ending it ends the session. Written by sign-in, no deed."""

    IS_LOGGED = False

    account = models.ForeignKey(Account, models.CASCADE, related_name="sign_ins")
    session_key = models.CharField(max_length=40, unique=True)
    at = models.DateTimeField()
    agent = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"#{self.account_id} {self.at:%d/%m/%Y %H:%M}"

    @property
    def unit_path(self) -> str:
        return self.account.unit_path
