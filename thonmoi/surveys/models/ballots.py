"""Codes and waiting answers: written outside the deeds, so that no event knows of them (ADR 0015).

None of these rows holds an hour, a number that grows, or anything of another of them.
"""

from django.db import models
from django.utils.crypto import salted_hmac

from thonmoi.surveys import rules
from thonmoi.surveys.models.surveys import Hamlet, Survey

_SALT = "thonmoi.surveys"


class Code(models.Model):
    """A one-use code of a hamlet, as its keyed digest; it only turns used."""

    IS_LOGGED = False

    digest = models.CharField(max_length=64, primary_key=True)
    hamlet = models.ForeignKey(Hamlet, models.CASCADE, related_name="codes")
    is_used = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.digest[:8]

    @staticmethod
    def digest_of(code: str) -> str:
        """What is kept of a code: without the key of the machine nobody finds it again."""
        return salted_hmac(_SALT, rules.plain(code), algorithm="sha256").hexdigest()


class Waiting(models.Model):
    """An answer that waits for its batch, under a random key; rewritten with each new one."""

    IS_LOGGED = False

    key = models.CharField(max_length=32, primary_key=True)
    survey = models.ForeignKey(Survey, models.CASCADE, related_name="waiting")
    hamlet = models.ForeignKey(Hamlet, models.CASCADE, null=True, related_name="waiting")
    answers = models.CharField(max_length=200)

    class Meta:
        verbose_name_plural = "waiting"

    def __str__(self) -> str:
        return self.key[:8]


class Miss(models.Model):
    """How many wrong codes came from a place since a moment; right ones leave nothing here."""

    IS_LOGGED = False

    place = models.CharField(max_length=64, primary_key=True)
    since = models.DateTimeField()
    count = models.PositiveIntegerField()

    def __str__(self) -> str:
        return str(self.count)

    @staticmethod
    def place_of(address: str) -> str:
        """An address of the network, not to be read from the table."""
        return salted_hmac(f"{_SALT}.place", address, algorithm="sha256").hexdigest()
