"""What the reads of the library share."""

from django.db.models import QuerySet

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import around
from thonmoi.library.models import Document


def visible(actor: Actor) -> QuerySet[Document]:
    """Documents that the actor sees: where he acts, and what binds him from above."""
    return Document.objects.filter(around("unit_path", actor.areas()))
