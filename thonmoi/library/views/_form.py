"""What the form of a document is filled from, and what it is read into."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.library import queries
from thonmoi.library.forms import DocumentForm


def relations(form: DocumentForm, actor: Actor) -> list[tuple[str, object]]:
    found = []
    for slot, kind, number in form.wanted_relations():
        if not kind or not number:
            raise Invalid(
                "relation.half",
                _("Choose the relation and give the number of the other document."),
                field=f"other_{slot}",
            )
        other = queries.document_by_number(actor, number)
        if other is None:
            raise Invalid(
                "relation.unknown",
                _("The register has no single document of this number. Register it first."),
                field=f"other_{slot}",
            )
        found.append((kind, other))
    return found


def correction_form(request: HttpRequest, found: object) -> DocumentForm:
    stated = queries.own_relations(request.actor, found)
    initial = {f: getattr(found, f) for f in ("kind", "number", "issued_on", "issuer", "subject")}
    initial |= {f: getattr(found, f) for f in ("in_force_from", "in_force_to", "version")}
    for i, relation in enumerate(stated, 1):
        initial |= {f"relation_{i}": relation.kind, f"other_{i}": relation.other.number}
    return DocumentForm(
        request.POST or None,
        request.FILES or None,
        areas=[(found.unit_path, "")],
        initial=initial,
        slots=len(stated) + 1,
    )
