"""What the pages of registers share: tabs, choices of filters, headline figures, cells."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.numbers import format_number
from thonmoi.registers import queries, rules
from thonmoi.registers.queries import EntryView, Known, Totals
from thonmoi.registers.rules import Register, State
from thonmoi.ui.parts import Stat, Tab

_NUMBERS = ("stars", "year", "members", "women")
Choice = tuple[str, str | Promise]


@dataclass(frozen=True, slots=True)
class Choices:
    """What a list may be narrowed to."""

    communes: list[Choice]
    kinds: list[Choice]
    states: list[Choice]
    years: list[int]


@dataclass(frozen=True, slots=True)
class Cell:
    head: str | Promise
    text: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list."""

    entry: EntryView
    cells: list[Cell]


def frame(register: Register | None, request: HttpRequest) -> dict[str, object]:
    """The register, tabs of all registers and of the log, and the question of the address."""
    tabs = [
        Tab(rules.HEADS[one], reverse("entries", args=[one.value]), one is register)
        for one in Register
    ]
    log = Tab(_("Activities"), reverse("activities"), register is None)
    title = rules.REGISTER_LABELS[register] if register else _("Log of activities")
    asked = request.GET.copy()
    asked.pop("page", None)
    return {
        "register": register,
        "title": title,
        "tabs": [*tabs, log],
        "asked": asked.urlencode(),
    }


def choices(actor: Actor, register: Register | None, known: Known) -> Choices:
    """What a register, or (None) the log, may be narrowed to."""
    kinds = rules.KINDS[register].items() if register else rules.ACTIVITY_LABELS.items()
    states: tuple[State, ...] = ()
    if register is not None:
        states = tuple(dict.fromkeys((*rules.FIRST_STATES[register], *rules.ENDINGS[register])))
    return Choices(
        [(one.code, str(one)) for one in known.communes.values()],
        [(str(kind), label) for kind, label in kinds],
        [(state, rules.state_label(state)) for state in states],
        queries.years(actor, register),
    )


def area(known: Known, within: str) -> str:
    """The path that is looked at: the commune asked for, else the actor's widest area."""
    paths = [*known.wide, *known.communes]
    return within or min(paths, key=lambda path: (path.count("/"), path), default="")


def stats(register: Register, found: Totals, year: int) -> list[Stat]:
    """The line of totals: how many, new in the year, by state, members and women."""
    made = [
        Stat(_("In the list"), format_number(found.count)),
        Stat(str(rules.NEW_LABELS[register]) % {"year": year}, format_number(found.new)),
    ]
    if len(found.by_state) > 1:
        made += [
            Stat(str(label)[:1].upper() + str(label)[1:], format_number(count))
            for _state, label, count in found.by_state
        ]
    if found.members is not None:
        label = str(rules.column(register, "members"))
        women = _("%(n)s women") % {"n": format_number(found.women)} if found.by_sex else ""
        beside = [
            women,
            _("counted in %(n)s of %(all)s") % {"n": found.counted, "all": found.count},
        ]
        meta = "; ".join(one for one in beside if one)
        made.append(Stat(label, format_number(found.members), meta=meta))
    return made


def table(register: Register, found: tuple[EntryView, ...]) -> dict[str, object]:
    """Heads and cells of the list: the columns of the register that are no place and no text."""
    left_out = ("commune", "hamlet", "name", "state", "remark")
    names = [name for name in rules.COLUMNS[register] if name not in left_out]
    heads = [(name, rules.column(register, name)) for name in names]
    rows = [Row(one, [_cell(one, name, head) for name, head in heads]) for one in found]
    return {
        "columns": {"name": rules.column(register, "name"), "middle": heads},
        "rows": rows,
    }


def _cell(one: EntryView, name: str, head: str | Promise) -> Cell:
    value = cell(one, name)
    if isinstance(value, date):
        return Cell(head, f"{value:%d/%m/%Y}")
    is_number = name in _NUMBERS
    if isinstance(value, int) and name != "year":
        return Cell(head, format_number(value), is_number)
    return Cell(head, str(value or ""), is_number)


def cell(row: EntryView, name: str) -> object:
    """What a sheet shows in a column of a thing."""
    shown = {"kind": row.kind_label, "state": rules.state_label(row.state)}
    return str(shown[name]) if name in shown else getattr(row, name)
