"""Mapping a foreign workbook, and filling it from the data."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.grids import address, read_book
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import uploaded
from thonmoi.mappings import drawing, showing
from thonmoi.mappings.actions import mappings as actions
from thonmoi.mappings.forms import FillForm, FrameForm, MakeForm, MarksForm
from thonmoi.mappings.offering import open_units
from thonmoi.mappings.queries import choices, takings
from thonmoi.mappings.queries import filled as fillings
from thonmoi.mappings.queries import mappings as queries
from thonmoi.mappings.rules import Axis
from thonmoi.mappings.views.reading import read_for, whole_unit
from thonmoi.ui.refusals import asked, asking

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def mappings(request: HttpRequest) -> HttpResponse:
    """The mapped forms, and the workbooks that were read last."""
    context = {
        "mappings": queries.mappings(request.actor),
        "takings": takings.takings(request.actor),
    }
    return render(request, "mappings/mappings.html", context)


@require_http_methods(["GET", "POST"])
def mapping_make(request: HttpRequest) -> HttpResponse:
    area = choices.area(request.actor, P.MAPPING_MAKE)
    if area is None:
        raise Denied("access.denied", _("Your role does not include this."))
    sets = choices.set_choices(request.actor)
    form = MakeForm(request.POST or None, request.FILES or None, sets=sets)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            made = _made(request, area, form.cleaned_data)
            return redirect("mapping", made.pk)
    return render(request, "mappings/make.html", {"form": form}, status=asked(form))


def _made(request: HttpRequest, area: Any, data: dict[str, Any]) -> Any:
    file = uploaded(data["file"], may_be_older=True)
    assert file is not None
    scope = queries.scope(request.actor, area, data["set_slug"])
    drawn = drawing.drawn(read_book(file.content), scope.names, data["set_slug"])
    return actions.make_mapping(area, by=request.actor, name=data["name"], file=file, drawn=drawn)


@require_GET
def mapping(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, queries.mapping(request.actor, pk))


@require_POST
def mapping_frame(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.mapping(request.actor, pk)
    form = _frame_form(request, found, request.POST)
    if form.is_valid():
        with asking(form):
            data, book = form.cleaned_data, read_book(drawing.content_of(found.file))
            scope = queries.scope(request.actor, found.unit, data["set_slug"])
            drawn = drawing.drawn(book, scope.names, data["set_slug"], data["sheet"], form.frame())
            actions.frame_mapping(found, by=request.actor, version=data["version"], drawn=drawn)
            return redirect("mapping", pk)
    return _page(request, found, frame=form)


@require_POST
def mapping_mark(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.mapping(request.actor, pk)
    form = _marks_form(request, found, request.POST)
    if form.is_valid():
        with asking(form):
            actions.mark_mapping(
                found,
                by=request.actor,
                version=form.cleaned_data["version"],
                settings=form.settings(),
                marks=form.cleaned_data["marks"],
            )
            messages.success(request, _("The mapping is kept."))
            return redirect("mapping", pk)
    return _page(request, found, marks=form)


@require_POST
def mapping_drop(request: HttpRequest, pk: int) -> HttpResponse:
    actions.drop_mapping(queries.mapping(request.actor, pk), by=request.actor)
    return redirect("mappings")


@require_GET
def filled(request: HttpRequest, pk: int) -> HttpResponse:
    """Which unit and period, and then which cells would stay empty."""
    found = queries.mapping(request.actor, pk)
    form = _fill_form(request, found)
    context: dict[str, object] = {"mapping": found, "form": form}
    if form.is_bound and form.is_valid():
        context |= {"filled": _filled(request, found, form), "query": request.GET.urlencode()}
    return render(request, "mappings/filled.html", context, status=asked(form))


@require_GET
def filled_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The form with its values, to take away."""
    found = queries.mapping(request.actor, pk)
    form = _fill_form(request, found)
    if not form.is_valid():
        return redirect("mapping-filled", pk)
    done = _filled(request, found, form)
    answer = HttpResponse(
        drawing.fill(found, done),
        content_type=DOCX if found.file.name.endswith(".docx") else XLSX,
    )
    data, mark = form.cleaned_data, "-mo-phong" if done.simulated else ""
    ending = found.file.name.rsplit(".", 1)[-1]
    name = f"{found.pk}-{data['unit']}-{data['period']}{mark}.{ending}"
    answer["Content-Disposition"] = f'attachment; filename="bieu-{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def _filled(request: HttpRequest, found: Any, form: FillForm) -> fillings.Filled:
    scope = queries.scope(request.actor, found.unit, found.set_slug)
    unit = scope.units[form.cleaned_data["unit"]]
    read = read_for(request.actor, found, unit, form.cleaned_data["period"])
    inside = {c for c, one in scope.units.items() if one.path.startswith(unit.path)}
    read = replace(
        read,
        filled=tuple(one for one in read.filled if one.unit in inside),
        blank=tuple(one for one in read.blank if one.unit in inside),
    )
    return fillings.filled(request.actor, scope, read, found.met_word)


def _fill_form(request: HttpRequest, found: Any) -> FillForm:
    units = choices.unit_choices(request.actor, P.WORK_READ, found.unit.path)
    options = {
        "units": [(one.code, str(one)) for one in units],
        "periods": choices.period_choices(request.actor, found.unit.path),
    }
    return FillForm(request.GET or None, **options)


def _frame_form(request: HttpRequest, found: Any, data: Any = None) -> FrameForm:
    book = read_book(drawing.content_of(found.file))
    names = [(one.name, one.name) for one in book.shown or book.sheets]
    label = found.label_column
    initial = {
        "version": found.version,
        "sheet": found.sheet,
        "top": found.top + 1,
        "head_rows": found.head_rows,
        "label": address(0, label)[:-1] if label >= 0 else "",
        "set_slug": found.set_slug,
    }
    sets = choices.set_choices(request.actor)
    if found.set_slug not in dict(sets):
        sets.append((found.set_slug, found.set_slug))
    return FrameForm(data, initial=initial, sets=sets, sheets=names)


def _marks_form(request: HttpRequest, found: Any, data: Any = None) -> MarksForm:
    scope = queries.scope(request.actor, found.unit, found.set_slug)
    initial = {
        "version": found.version,
        "name": found.name,
        "whole": scope.names.label(found.whole),
        "met_word": found.met_word,
        "is_zero_blank": found.is_zero_blank,
    }
    marks = queries.marks(request.actor, found)
    is_plain = not found.is_fillable
    return MarksForm(data, initial=initial, marks=marks, names=scope.names, is_plain=is_plain)


def _page(request: HttpRequest, found: Any, frame: Any = None, marks: Any = None) -> HttpResponse:
    status = asked(frame) if frame else asked(marks) if marks else 200
    frame, marks = frame or _frame_form(request, found), marks or _marks_form(request, found)
    book = read_book(drawing.content_of(found.file))
    sheet = next((one for one in book.sheets if one.name == found.sheet), None)
    context = {
        "mapping": found,
        "frame_form": frame,
        "form": marks,
        "picture": showing.picture(sheet, found.frame) if sheet else None,
        "columns": showing.line_fields(marks, sheet, found.frame, Axis.COLUMN),
        "rows": showing.line_fields(marks, sheet, found.frame, Axis.ROW),
        "unmapped": sum(not one.thing for one in marks.marks),
        "unconverted": sum(bool(open_units(one, marks.names)) for one in marks.marks),
        "is_one_unit": whole_unit(marks.marks),
        "periods": choices.period_choices(request.actor, found.unit.path),
    }
    return render(request, "mappings/mapping.html", context, status=status)
