"""Where a deed on an inspection leads, and how its form is shown."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from thonmoi.ui.refusals import asked


def done(request: HttpRequest, pk: int, said: str) -> HttpResponse:
    """Back to the inspection, with a word that it was done."""
    messages.success(request, said)
    return redirect("inspection", pk=pk)


def shown(request: HttpRequest, name: str, form: Any, row: Any) -> HttpResponse:
    """The page of a form on an inspection."""
    context = {"form": form, "inspection": row}
    return render(request, f"inspections/{name}.html", context, status=asked(form))
