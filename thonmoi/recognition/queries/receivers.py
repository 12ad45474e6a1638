"""The receivers of a decision about a title: recognised, acknowledged, withdrawn."""

from django.db.models import Q
from django.urls import reverse

from thonmoi.accounts.models import Agency
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import ancestors, under
from thonmoi.notices.rules.deliveries import ReceiverLine, Sendable
from thonmoi.plans.models import Title
from thonmoi.recognition.models import Verification
from thonmoi.recognition.queries._seen import seen


def sendable(actor: Actor, document_pk: int) -> Sendable | None:
    """To whom a decision goes: the committees of its communes and of the level above, the office,
    those who verified; None where the document gives or ends no title that the actor sees."""
    own = under("unit__path", actor.areas()) or Q(pk__isnull=False)
    rows = Title.objects.filter(own, Q(document=document_pk) | Q(ended_by=document_pk))
    paths = sorted(rows.values_list("unit__path", flat=True).distinct())
    if not paths:
        return None
    near = {path for one in paths for path in ancestors(one)[-2:]}
    known = Agency.objects.filter(unit__path__in=near).order_by("-unit__path", "sort_key")
    lines = [
        ReceiverLine(one.name, (one.pk,))
        for one in known
        if one.kind == "committee" or one.code.startswith("vpdp")
    ]
    dossier = seen(actor).filter(decision=document_pk).first()
    if dossier is not None:
        had = {pk for one in lines for pk in one.agency_ids}
        said = Verification.objects.filter(dossier__decision=document_pk).exclude(agency__in=had)
        ids = tuple(sorted(set(said.values_list("agency_id", flat=True))))
        lines += [ReceiverLine("Các cơ quan đã thẩm tra tiêu chí", ids)] if ids else []
    where = reverse("dossier", args=[dossier.pk]) if dossier else reverse("titles")
    return Sendable((*lines, ReceiverLine("Lưu: VT")), where)
