"""Registering a document: the template of every deed; CONTRIBUTING.md walks through it."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions._rows import Area, refuse_twice, relate
from thonmoi.library.actions.files import store_file
from thonmoi.library.facts import DocumentFacts
from thonmoi.library.files.check import Checked
from thonmoi.library.models import Document


@action(P.DOCUMENT_REGISTER, says=_("Registered {target}"), doors=(Door.PAGE, Door.NESTED))
def register_document(
    area: Area,
    *,
    by: Actor,
    facts: DocumentFacts,
    file: Checked | None = None,
    relations: Iterable[tuple[str, Document]] = (),
    is_stub: bool = False,
) -> Document:
    """Put a document into the register of an area, with its file and relations; returns it.

    Raises Invalid for facts that cannot be, Conflict where the register already
    holds a document of that number, issuer and year.
    """
    fields = facts.as_fields()
    refuse_twice(area.unit_path, fields["identity"])
    document = create(
        Document,
        **fields,
        file=store_file(area, by=by, file=file) if file else None,
        unit_path=area.unit_path,
        is_stub=is_stub,
        registered_by_id=by.id,
        registered_at=clock.now(),
    )
    relate(document, relations)
    return document
