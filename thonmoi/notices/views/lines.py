"""Writing over a row of a letter."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices import actions, queries
from thonmoi.notices.forms import LineForm
from thonmoi.notices.views.asking import require
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def line_edit(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.line_row(request.actor, pk)
    require(request.actor, P.LINE_EDIT, row.unit_path)
    initial = {"text": row.text, "is_left_out": row.is_left_out, "version": row.version}
    form = LineForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.edit_line(row, by=request.actor, **form.cleaned_data)
            return redirect("letter", pk=row.letter_id)
    context = {"form": form, "line": row}
    return render(request, "notices/line_edit.html", context, status=asked(form))
