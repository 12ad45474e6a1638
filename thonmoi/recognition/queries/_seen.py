"""What an actor sees of dossiers: those of units in his areas."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.recognition.models import Dossier, Stage


def seen(actor: Actor) -> QuerySet[Dossier]:
    """Dossiers of the actor's areas, with what their names need."""
    rows = Dossier.objects.filter(under("unit__path", actor.areas()) or Q(pk__isnull=False))
    return rows.select_related(
        "unit__parent", "procedure", "criteria_set", "decision", "designation__clause"
    )


def dossier_row(actor: Actor, pk: int) -> Dossier:
    """A dossier as the subject of a deed; NotFound where the actor does not see it."""
    found = seen(actor).filter(pk=pk).first()
    if found is None:
        raise NotFound("dossier.unknown", _("There is no such dossier in your area."))
    return found


def stage_row(actor: Actor, pk: int) -> Stage:
    """A step that has begun, as the subject of a deed; NotFound where it is not seen."""
    rows = Stage.objects.filter(dossier__in=seen(actor).values("pk"))
    found = rows.select_related("dossier__unit", "dossier__procedure").filter(pk=pk).first()
    if found is None:
        raise NotFound("dossier.unknown", _("There is no such dossier in your area."))
    return found
