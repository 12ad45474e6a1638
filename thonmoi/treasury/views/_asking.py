"""How a deed on a statement is asked for, and where it leads."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.library.files import store
from thonmoi.treasury import actions, queries
from thonmoi.ui.refusals import asked

BOTH = ["GET", "POST"]
Words = str | Promise


def required(actor: Actor, permission: P, row: Any) -> Any:
    """The row, where the actor may do it there; a page that shows a form asks by itself."""
    if not actor.can(permission, row.unit_path):
        raise Denied("access.denied", _("Your role does not include this."))
    return row


def content_of(actor: Actor, file_pk: int) -> bytes:
    """The bytes of a statement that the actor sees."""
    return store.place(library.stored_file(actor, file_pk).digest).read_bytes()


def met(actor: Actor, pk: int) -> None:
    """Tie the lines that agree in everything; nothing is done where none does."""
    same = queries.same(actor, pk)
    if same:
        row = queries.statement_row(actor, pk)
        actions.match_statement(row, by=actor, version=row.version, same=same)


def done(request: HttpRequest, said: Words, pk: int) -> HttpResponse:
    """Back to the statement, with a word that it was done."""
    messages.success(request, str(said))
    return redirect("statement", pk)


def shown(
    request: HttpRequest, form: Any, title: Words, about: object, submit: Words, **more: Any
) -> HttpResponse:
    """The page of a form: its title, what it is about, what its button says."""
    back = more.pop("back", None) or reverse("statements")
    context = {"form": form, "title": title, "about": about, "submit": submit, "back": back}
    context |= {"files": form.is_multipart()}
    return render(request, "treasury/asking.html", context | more, status=asked(form))
