"""Several rows at once: what is right is entered, what is not stays and is named."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold
from thonmoi.library import queries as library
from thonmoi.registers import actions, queries, rules
from thonmoi.registers.forms import BlockForm, EntryForm
from thonmoi.registers.queries import Known
from thonmoi.registers.rules import Register
from thonmoi.registers.rules.sheets import MOST_ROWS, PastedRow, pasted
from thonmoi.registers.views._typed import placed
from thonmoi.registers.views.lists import register_of


@dataclass(frozen=True, slots=True)
class Bad:
    """A row that was not taken: its number in what was pasted, itself, and why, in sentences."""

    number: int
    line: str
    why: str


@require_http_methods(["GET", "POST"])
def entry_block(request: HttpRequest, register: str) -> HttpResponse:
    one, known = register_of(register), queries.known(request.actor, P.ENTRY_REGISTER)
    form, bad, taken = BlockForm(request.POST or None), [], 0
    if request.method == "POST" and form.is_valid():
        rows = _rows(one, form.cleaned_data["rows"])
        bad = _enter_all(request.actor, one, known, rows)
        taken = len(rows) - len(bad)
        _say(request, taken)
        if not bad and taken:
            return redirect("entries", register=one.value)
        form = BlockForm({"rows": "\n".join(row.line for row in bad)})
    context = {"form": form, "register": one, "bad": bad, "heads": _heads(one)}
    context["title"] = rules.REGISTER_LABELS[one]
    status = 422 if form.is_bound else 200
    return render(request, "registers/entry_block.html", context, status=status)


def _say(request: HttpRequest, taken: int) -> None:
    if taken:
        said = ngettext("%(n)s row entered.", "%(n)s rows entered.", taken) % {"n": taken}
        messages.success(request, said)


def _heads(register: Register) -> list[str]:
    return [str(rules.column(register, name)) for name in rules.COLUMNS[register]]


def _rows(register: Register, text: str) -> list[PastedRow]:
    return pasted(text, list(zip(rules.COLUMNS[register], _heads(register), strict=True)))


def _enter_all(actor: Actor, register: Register, known: Known, rows: list[PastedRow]) -> list[Bad]:
    found = []
    for count, row in enumerate(rows):
        why = _("Only %(n)s rows are taken at once: send this one again.") % {"n": MOST_ROWS}
        if count < MOST_ROWS:
            why = _enter(actor, register, known, row)
        if why:
            found.append(Bad(row.number, row.line, why))
    return found


def _enter(actor: Actor, register: Register, known: Known, row: PastedRow) -> str:
    """Enter a row; what is wrong with it, or nothing."""
    if row.is_over:
        return _("There are more cells than columns.")
    communes = [(path, str(unit)) for path, unit in known.communes.items()]
    form = EntryForm(_values(register, known, row), register=register, communes=communes)
    if "commune" not in form.data:
        return _("There is no commune called “%(name)s” in your area.") % {
            "name": row.cells.get("commune", "")
        }
    if not form.is_valid():
        return " ".join(
            f"{form.fields[name].label}: {sentence}"
            for name, sentences in form.errors.items()
            for sentence in sentences
        )
    try:
        unit, facts = placed(known, form)
        document = library.document_named(actor, facts.decision)
        actions.register_entry(unit, by=actor, facts=facts, document=document)
    except (Invalid, Conflict) as refusal:
        return str(refusal)
    return ""


def _values(register: Register, known: Known, row: PastedRow) -> dict[str, str]:
    """The cells as a form takes them: kinds and states by their words, communes by their names."""
    values = dict(row.cells)
    named = values.pop("commune", "")
    only = list(known.communes.values()) if len(known.communes) == 1 else []
    commune = known.commune(named) if named else next(iter(only), None)
    if commune is not None:
        values["commune"] = commune.path
    states = {fold(str(rules.state_label(one))): one for one in rules.FIRST_STATES[register]}
    kinds = {fold(str(label)): kind for kind, label in rules.KINDS[register].items()}
    usual = rules.FIRST_STATES[register][0]
    said, kind = values.get("state", ""), values.get("kind", "")
    values["state"] = states.get(fold(said), said) if said else usual
    values["kind"] = kinds.get(fold(kind), kind) if kind else next(iter(kinds.values()), "")
    return values
