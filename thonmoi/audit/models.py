"""The log of deeds, and the base of rows that are edited.

Events have no foreign keys and are never updated or deleted. They hold account
ids and offices, never names of people (decision 23).
"""

from django.db import models

from thonmoi.kernel.fields import BytewiseField


class Event(models.Model):
    """One deed: who did what to what, when, and every field that it changed."""

    IS_LOGGED = False

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor_kind = models.CharField(max_length=12)
    actor_id = models.BigIntegerField(null=True)
    office = models.CharField(max_length=200)
    action = models.CharField(max_length=60, db_index=True)
    target = models.CharField(max_length=60)
    target_id = models.CharField(max_length=40)
    label = models.CharField(max_length=300)
    unit_path = BytewiseField(max_length=200, db_index=True)
    changes = models.TextField()
    note = models.TextField()
    cause = models.CharField(max_length=60)
    request_id = models.CharField(max_length=36)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["target", "target_id"])]

    def __str__(self) -> str:
        return f"#{self.seq} {self.action} {self.target}:{self.target_id}"


class ChainHead(models.Model):
    """One row: number and hash of the last event, so that a deleted last event shows.

    `is_simulated` stays true from the first simulated deed on: then every page, export and
    document says so.
    """

    IS_LOGGED = False

    seq = models.BigIntegerField()
    hash = models.CharField(max_length=64)
    is_simulated = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"#{self.seq}"


class Mark(models.Model):
    """The hash of the last deed that wrote a table: so long holds what was read from it."""

    IS_LOGGED = False

    table = models.CharField(max_length=80, primary_key=True)
    hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.table


class Versioned(models.Model):
    """Base of rows that people edit: the version read is carried, a second writer is told."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
