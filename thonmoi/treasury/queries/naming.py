"""What people said of heads and of names of sources."""

from collections.abc import Iterable

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.text import fold
from thonmoi.treasury.models import Mapping, SourceName, Transfer
from thonmoi.treasury.rules import Column, Naming


def mapping_for(actor: Actor, unit_path: str, signature: str) -> Mapping | None:
    """What was said of a head in an area of the actor; None where nobody named it yet."""
    rows = Mapping.objects.filter(under("unit__path", actor.areas()), unit__path=unit_path)
    return rows.select_related("unit").filter(signature=signature).first()


def naming_of(actor: Actor, mapping: Mapping) -> Naming:
    """A mapping as the rules take it. The actor holds it already."""
    columns = {column: getattr(mapping, column.value) for column in Column}
    known = {column: place for column, place in columns.items() if place is not None}
    return Naming(known, mapping.unit_of_money)


def source_names(actor: Actor, unit_path: str) -> dict[str, int]:
    """Keys of sources by how the Treasury of an area calls them, folded."""
    rows = SourceName.objects.filter(under("unit__path", actor.areas()), unit__path=unit_path)
    return dict(rows.values_list("text", "source_id"))


def sources_said(actor: Actor, statement_pk: int, names: Iterable[str]) -> list[str]:
    """Names of sources in a statement that nobody named yet, each once; `names` are known ones."""
    rows = Transfer.objects.filter(
        under("statement__unit__path", actor.areas()), statement=statement_pk
    ).exclude(source_text="")
    known, found = set(names), {}
    for text in rows.order_by("pk").values_list("source_text", flat=True):
        if fold(text)[:120] not in known:
            found.setdefault(fold(text), text)
    return list(found.values())[:30]
