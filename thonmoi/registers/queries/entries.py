"""Things of the registers: lists, one thing, its row for a deed."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.registers import rules
from thonmoi.registers.models import Entry
from thonmoi.registers.queries._seen import Filter, seen_entries
from thonmoi.registers.rules import Register, State
from thonmoi.ui.pages import SIZE, Page
from thonmoi.units.rules import Level

MOST = 20_000
"""So many rows stand in one file at most."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """One thing of a register with its place; `hamlet` is empty where it is the commune's."""

    pk: int
    register: Register
    kind: str
    name: str
    field: str
    maker: str
    state: State
    since: date | None
    year: int | None
    stars: int | None
    valid_until: date | None
    members: int | None
    women: int | None
    decision: str
    document_pk: int | None
    remark: str
    ended_on: date | None
    end_reason: str
    commune: str
    commune_code: str
    hamlet: str
    unit_path: str
    version: int

    def __str__(self) -> str:
        return self.name

    @property
    def kind_label(self) -> str | Promise:
        return rules.KINDS[self.register].get(self.kind, "")

    @property
    def has_expired(self) -> bool:
        """Whether a recognition ran out that nobody has ended."""
        ends = self.valid_until
        return bool(ends and ends <= clock.today() and self.state is State.RECOGNISED)

    @property
    def state_label(self) -> str | Promise:
        return _("recognition has run out") if self.has_expired else rules.state_label(self.state)

    @property
    def state_look(self) -> str:
        return "risk" if self.has_expired else rules.state_look(self.state)


def entries(actor: Actor, wanted: Filter | None = None, *, page: int = 1) -> Page[EntryView]:
    """Things that the actor sees and that pass, by commune, then by name."""
    rows = seen_entries(actor, wanted or Filter())
    total = rows.count()
    number = min(max(page, 1), max(1, -(-total // SIZE)))
    found = _ordered(rows)[(number - 1) * SIZE : number * SIZE]
    return Page(tuple(map(_view, found)), number, total)


def all_entries(actor: Actor, wanted: Filter | None = None) -> list[EntryView]:
    """All of them, for a file and for those who count."""
    return [_view(row) for row in _ordered(seen_entries(actor, wanted or Filter()))[:MOST]]


def entry(actor: Actor, pk: int) -> EntryView:
    """One thing; NotFound outside the actor's areas."""
    return _view(entry_row(actor, pk))


def entry_row(actor: Actor, pk: int) -> Entry:
    """A thing as the subject of a deed; NotFound outside the actor's areas."""
    rows = seen_entries(actor, Filter()).select_related("unit__parent", "document")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotFound("entry.unknown", _("There is no such entry in a register of your area."))
    return found


def _ordered(rows: QuerySet[Entry]) -> QuerySet[Entry]:
    related = rows.select_related("unit__parent")
    return related.order_by("unit__path", "register", "-year", "folded", "pk")


def _view(row: Entry) -> EntryView:
    is_hamlet = row.unit.level == Level.HAMLET
    commune = row.unit.parent if is_hamlet and row.unit.parent else row.unit
    plain = ("kind", "name", "field", "maker")
    years = ("since", "year", "stars", "valid_until", "members", "women", "decision")
    return EntryView(
        row.pk,
        row.in_register,
        *(getattr(row, name) for name in plain),
        row.now,
        *(getattr(row, name) for name in years),
        row.document_id,
        row.remark,
        row.ended_on,
        row.end_reason,
        str(commune),
        commune.code,
        str(row.unit) if is_hamlet else "",
        row.unit.path,
        row.version,
    )
