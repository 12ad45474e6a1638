"""The papers of a dossier: drafts composed from what is recorded."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from thonmoi.audit import queries as audit
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.library.files.store import place
from thonmoi.paper.model import SIMULATED, Document
from thonmoi.recognition.document import Made, made_of
from thonmoi.recognition.packing import Signed
from thonmoi.recognition.queries._seen import dossier_row
from thonmoi.recognition.queries.gathering import whole
from thonmoi.recognition.shown import Whole


def paper(actor: Actor, pk: int, slug: str) -> Document:
    """One of them; NotFound where the dossier is not seen or has no such paper."""
    found = whole(actor, pk)
    for one in made_of(found):
        if one.slug == slug:
            return composed(actor, one, found)
    raise NotFound("dossier.paper", _("The dossier has no such paper."))


def composed(actor: Actor, one: Made, found: Whole) -> Document:
    """The document, with the mark of simulated figures where there are any."""
    made = one.compose(found)
    return replace(made, marks=(SIMULATED,)) if audit.is_simulated(actor) else made


def package(actor: Actor, pk: int) -> tuple[Whole, tuple[tuple[Made, Document], ...]]:
    """The dossier with all its papers composed, for the archive."""
    found = whole(actor, pk)
    return found, tuple((one, composed(actor, one, found)) for one in made_of(found))


def signed_files(actor: Actor, pk: int) -> list[Signed]:
    """The signed files of a dossier with their bytes, the last of each paper."""
    row = dossier_row(actor, pk)
    rows = row.enclosures.exclude(file=None).select_related("file").order_by("pk")
    last = {(one.step, one.code): one for one in rows}
    names = {(x.of, x.code): x.name for x in row.procedure.papers.all()}
    return [
        Signed(
            one.step,
            names.get(key, one.code),
            one.number,
            one.file.name,
            place(one.file.digest).read_bytes(),
        )
        for key, one in last.items()
        if one.file
    ]
