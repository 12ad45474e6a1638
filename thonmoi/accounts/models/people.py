"""People who sign in, and the browsers where they do."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models

from thonmoi.units.models import Unit


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
