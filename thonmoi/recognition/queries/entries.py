"""A publication or an opinion of a dossier, as the subject of a deed."""

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.recognition.models import Opinion, Publication
from thonmoi.recognition.queries._seen import seen


def publication_row(actor: Actor, pk: int) -> Publication:
    """A publication; NotFound where the actor does not see its dossier."""
    rows = Publication.objects.filter(dossier__in=seen(actor).values("pk"))
    found = rows.select_related("dossier__unit").filter(pk=pk).first()
    if found is None:
        raise NotFound("dossier.unknown", _("There is no such dossier in your area."))
    return found


def opinion_row(actor: Actor, pk: int) -> Opinion:
    """An opinion; NotFound where the actor does not see its dossier."""
    rows = Opinion.objects.filter(dossier__in=seen(actor).values("pk"))
    found = rows.select_related("dossier__unit").filter(pk=pk).first()
    if found is None:
        raise NotFound("dossier.unknown", _("There is no such dossier in your area."))
    return found
