"""The register of legal documents, and stored files."""

from textwrap import shorten

from django.db import models

from thonmoi.audit.models import Versioned
from thonmoi.kernel.fields import BytewiseField
from thonmoi.library import rules


class StoredFile(models.Model):
    """A file kept by the hash of its bytes. `kept_by_id` is an account's id."""

    digest = models.CharField(max_length=64, db_index=True)
    media_type = models.CharField(max_length=100)
    name = models.CharField(max_length=130)
    size = models.PositiveBigIntegerField()
    unit_path = BytewiseField(max_length=200, db_index=True)
    kept_by_id = models.BigIntegerField(null=True)
    kept_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class Document(Versioned):
    """A legal or administrative document: the paper that gives a deed its ground.

    `issuer` is text as it stands on the paper: many issuers are no agency of ours.
    `identity` is null while the document has no number. `is_stub` marks one that is
    known only because another cites it.
    """

    kind = models.CharField(max_length=4)
    number = models.CharField(max_length=60)
    issued_on = models.DateField(null=True)
    issuer = models.CharField(max_length=200)
    subject = models.TextField()
    in_force_from = models.DateField(null=True)
    in_force_to = models.DateField(null=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="documents")
    unit_path = BytewiseField(max_length=200, db_index=True)
    identity = models.CharField(max_length=320, null=True)
    folded = models.TextField()
    is_stub = models.BooleanField(default=False)
    registered_by_id = models.BigIntegerField(null=True)
    registered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit_path", "identity"], name="document_once")
        ]

    def __str__(self) -> str:
        kind = rules.KINDS.get(self.kind, self.kind)
        if self.number:
            return f"{kind} số {self.number}"
        return f"{kind}: {shorten(self.subject, 90, placeholder='…')}"


class Relation(models.Model):
    """One document stands to another in a relation: is based on, amends, replaces, guides."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="relations")
    other = models.ForeignKey(Document, models.PROTECT, related_name="relations_back")
    kind = models.CharField(max_length=10)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "other", "kind"], name="relation_once")
        ]

    def __str__(self) -> str:
        return f"{self.document} {self.kind} {self.other}"

    @property
    def unit_path(self) -> str:
        return self.document.unit_path
