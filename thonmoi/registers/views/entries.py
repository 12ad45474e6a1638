"""One thing of a register: shown, entered, corrected, ended."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.audit import queries as audit
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.registers import actions, queries, rules
from thonmoi.registers.forms import CorrectionForm, EndForm, EntryForm
from thonmoi.registers.rules import Register, State
from thonmoi.registers.views._typed import placed
from thonmoi.registers.views.lists import register_of
from thonmoi.ui.refusals import asked, asking


@require_GET
def register_entry(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.entry(request.actor, pk)
    context = {
        "entry": found,
        "facts": _facts(found),
        "can_end": any(rules.may_end(found.register, found.state, one) for one in State),
        "history": audit.history(request.actor, "registers.entry", str(pk)),
    }
    return render(request, "registers/entry.html", context)


@require_http_methods(["GET", "POST"])
def entry_register(request: HttpRequest, register: str) -> HttpResponse:
    one, known = register_of(register), queries.known(request.actor, P.ENTRY_REGISTER)
    communes = [(path, str(unit)) for path, unit in known.communes.items()]
    initial = {"year": clock.today().year}
    form = EntryForm(request.POST or None, register=one, communes=communes, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            unit, facts = placed(known, form)
            document = library.document_named(request.actor, facts.decision)
            made = actions.register_entry(unit, by=request.actor, facts=facts, document=document)
            messages.success(request, _("Entered in the register."))
            return redirect("register-entry", pk=made.pk)
    context = {"form": form, "register": one, "title": rules.REGISTER_LABELS[one]}
    return render(request, "registers/entry_register.html", context, status=asked(form))


@require_http_methods(["GET", "POST"])
def entry_correct(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.entry_row(request.actor, pk)
    _require(request.actor, P.ENTRY_CORRECT, row.unit_path)
    form = _correction(request, row)
    if request.method == "POST" and form.is_valid():
        facts, version = form.facts(), form.cleaned_data["version"]
        with asking(form):
            document = library.document_named(request.actor, facts.decision)
            actions.correct_entry(
                row, by=request.actor, version=version, facts=facts, document=document
            )
            messages.success(request, _("Corrected."))
            return redirect("register-entry", pk=pk)
    context = {"form": form, "entry": queries.entry(request.actor, pk)}
    return render(request, "registers/entry_correct.html", context, status=asked(form))


@require_http_methods(["GET", "POST"])
def entry_end(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.entry_row(request.actor, pk)
    _require(request.actor, P.ENTRY_END, row.unit_path)
    initial = {"version": row.version, "on": clock.today()}
    form = EndForm(request.POST or None, states=_ends(row), initial=initial)
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        values["state"] = State(values["state"])
        with asking(form):
            actions.end_entry(row, by=request.actor, **values)
            messages.success(request, _("Recorded."))
            return redirect("register-entry", pk=pk)
    context = {"form": form, "entry": queries.entry(request.actor, pk)}
    return render(request, "registers/entry_end.html", context, status=asked(form))


def _require(actor: Actor, permission: P, path: str) -> None:
    if not actor.can(permission, path):
        raise Denied("access.denied", _("Your role does not include keeping registers."))


def _correction(request: HttpRequest, row: Any) -> CorrectionForm:
    names = [name for name in rules.COLUMNS[row.in_register] if hasattr(row, name)]
    initial = {name: getattr(row, name) for name in names} | {"version": row.version}
    states = rules.states_after(row.in_register, row.now)
    return CorrectionForm(
        request.POST or None, register=row.in_register, states=states, initial=initial
    )


def _ends(row: Any) -> list[tuple[State, object]]:
    register, now = Register(row.register), row.now
    ends = [one for one in rules.ENDINGS[register] if rules.may_end(register, now, one)]
    return [(one, rules.state_label(one)) for one in ends]


def _facts(one: queries.EntryView) -> list[tuple[object, object]]:
    """Heads and values of what is known, in the order of the register."""
    left_out = ("name", "state", "commune", "hamlet", "decision")
    names = [name for name in rules.COLUMNS[one.register] if name not in left_out]
    shown = {"kind": one.kind_label}
    found = [(rules.column(one.register, n), shown.get(n, getattr(one, n))) for n in names]
    return [(head, value) for head, value in found if value not in (None, "")]
