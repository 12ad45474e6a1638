"""The division's pages: the queue by commune, one indicator over all communes, concluding."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.rules import STANDING_LABELS, Standing, charge_key
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.actions import conclusions, verification
from thonmoi.monitoring.actions.conclusions import Charged
from thonmoi.monitoring.forms import ConclusionForm, ReturnForm
from thonmoi.monitoring.queries import concluding, standings, sustaining, waiting
from thonmoi.monitoring.queries.hamlets import charge_asked
from thonmoi.monitoring.rules import CONCLUSIONS
from thonmoi.ui.refusals import asked, asking
from thonmoi.units import queries as units
from thonmoi.units.rules import Level


@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    if not request.actor.areas(P.READING_CONFIRM):
        raise Denied("access.denied", _("Values are confirmed by the divisions in charge."))
    items = waiting.items(request.actor)
    place = _chosen(items, request.GET.get("cell", ""), request.GET.get("unit", ""))
    context = {
        "items": items,
        "item": items[place] if items else None,
        "place": place + 1,
        "before": items[place - 1] if place else None,
        "after": items[place + 1] if place + 1 < len(items) else None,
        "ready": concluding.ready(request.actor),
        "form": ReturnForm(),
    }
    return render(request, "monitoring/queue.html", context)


def _chosen(items: list[waiting.Item], cell: str, unit: str) -> int:
    """Where the value asked for stands, else the first of the commune asked for, else the first."""
    by_cell = [i for i, one in enumerate(items) if str(one.cell.pk) == cell]
    by_unit = [i for i, one in enumerate(items) if one.cell.unit.code == unit]
    return (by_cell or by_unit or [0])[0]


@require_GET
def queue_indicator(request: HttpRequest, indicator: int) -> HttpResponse:
    """One indicator, all communes side by side."""
    if not request.actor.areas(P.READING_CONFIRM):
        raise Denied("access.denied", _("Values are confirmed by the divisions in charge."))
    found = waiting.items(request.actor, indicator_id=indicator)
    context = {"items": found, "waiting": waiting.indicators(request.actor)}
    return render(request, "monitoring/queue_indicator.html", context)


@require_GET
def queue_table(request: HttpRequest) -> HttpResponse:
    """All that waits in one table, narrowed by criterion, commune, district."""
    if not request.actor.areas(P.READING_CONFIRM):
        raise Denied("access.denied", _("Values are confirmed by the divisions in charge."))
    chosen = {key: request.GET.get(key, "")[:40] for key in ("criterion", "unit", "district")}
    known = waiting.choices(request.actor)
    context = {"items": _narrowed(request.actor, known, chosen), "choices": known, "chosen": chosen}
    return render(request, "monitoring/queue_table.html", context)


def _narrowed(actor: Actor, known: waiting.Choices, chosen: dict[str, str]) -> list[waiting.Item]:
    """What waits under the filter; a choice that is not there narrows nothing."""
    criterion = next((pk for pk, _name in known.criteria if str(pk) == chosen["criterion"]), None)
    here = {code for code, _name in known.communes} & {chosen["unit"]}
    area = {code for code, _name in known.districts} & {chosen["district"]}
    return waiting.items(
        actor,
        units.unit(actor, chosen["unit"]) if here else None,
        criterion_id=criterion,
        within=units.unit(actor, chosen["district"]).path if area else "",
    )


@require_POST
def reading_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    charged = waiting.charged(request.actor, pk)
    verification.confirm_reading(charged, by=request.actor, agency_id=_agency(request.actor))
    return _done(request, charged.cell, _("Confirmed: %(unit)s, %(code)s."))


@require_POST
def readings_confirm(request: HttpRequest) -> HttpResponse:
    """Confirm the ticked values, each by its own deed; what cannot be is said, the rest goes on."""
    ticked = [int(pk) for pk in request.POST.getlist("cell")[: waiting.MOST] if _is_key(pk)]
    done, refused = 0, []
    for charged in [waiting.charged(request.actor, pk) for pk in ticked]:
        try:
            agency = _agency(request.actor)
            verification.confirm_reading(charged, by=request.actor, agency_id=agency)
            done += 1
        except (Denied, Conflict) as refusal:
            refused.append((charged.cell, refusal))
    _tell(request, done, refused)
    return redirect("queue-table" if "table" in request.POST else "queue")


def _is_key(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 18


def _tell(request: HttpRequest, done: int, refused: list[tuple[Any, Exception]]) -> None:
    """Say what was confirmed and what was not; where nothing was, the first refusal rises."""
    if refused and not done:
        raise refused[0][1]
    messages.success(request, _("%(n)s values confirmed.") % {"n": done})
    for cell, refusal in refused:
        messages.error(request, f"{cell.unit}, {cell.indicator.code}: {refusal}")


@require_http_methods(["GET", "POST"])
def reading_return(request: HttpRequest, pk: int) -> HttpResponse:
    charged = waiting.charged(request.actor, pk)
    form = ReturnForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            verification.return_reading(
                charged,
                by=request.actor,
                agency_id=_agency(request.actor),
                **form.cleaned_data,
            )
            return _done(request, charged.cell, _("Returned: %(unit)s, %(code)s."))
    context = {"cell": charged.cell, "form": form}
    return render(request, "monitoring/return.html", context, status=asked(form))


@require_http_methods(["GET", "POST"])
def criterion_conclude(request: HttpRequest, code: str, criterion: int) -> HttpResponse:
    unit = units.unit(request.actor, code)
    subject, set_ = _subject(request.actor, unit, criterion)
    worries = sustaining.unsustained(request.actor, unit, criterion)
    form = _conclusion_form(request, set_, subject, worries)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            given = {"agency_id": _agency(request.actor), **form.as_conclusion()}
            conclusions.conclude_criterion(subject, by=request.actor, **given)
            messages.success(request, _("Concluded; the matrix shows it now."))
            return redirect("hamlet", code) if unit.level == Level.HAMLET else _back(code)
    ready = [r for r in concluding.ready(request.actor, unit) if r.criterion_id == criterion]
    now = standings.status(request.actor, unit).standings.get(subject.criterion.code)
    context = {"unit": unit, "subject": subject, "form": form, "ready": ready, "now": now}
    context |= {"back": _page(unit), "worries": worries}
    return render(request, "monitoring/conclude.html", context, status=asked(form))


def _subject(actor: Actor, unit: Any, criterion: int) -> tuple[Charged, object]:
    row = standings.criterion(actor, criterion)
    set_ = criteria.set_line(actor, row.criteria_set.slug, row.criteria_set.edition)
    subject = Charged(unit, row, charge_asked(actor, unit, charge_key(set_.slug, row.code)))
    if not actor.can(P.CRITERION_CONCLUDE, unit.path, subject.charge):
        raise Denied("access.denied", _("The division in charge of this criterion concludes."))
    return subject, set_


def _conclusion_form(
    request: HttpRequest, set_: object, subject: Charged, worries: tuple[Any, ...]
) -> ConclusionForm:
    """The form; with the proposal of "not sustainable" and its reason where that was asked for."""
    proposed = {
        "standing": Standing.MET_NOT_SUSTAINABLE,
        "reason": "; ".join(f"{one.code}: {one.sentence}" for one in worries),
    }
    charges = criteria.charges(request.actor, set_.id).get(subject.criterion.code, ())
    leads = [c for c in charges if c.role == "lead"]
    own = [c.own_part for c in leads if c.agency_id in request.actor.agency_ids]
    return ConclusionForm(
        request.POST or None,
        initial=proposed if worries and "proposal" in request.GET else {},
        standings=[(s, STANDING_LABELS[s]) for s in CONCLUSIONS],
        parts=own if len(leads) > 1 else (),
    )


def _agency(actor: Actor) -> int | None:
    return min(actor.agency_ids, default=None)


def _page(unit: Any) -> str:
    """Where the page of a conclusion leads back to: the hamlet's page, or the queue."""
    return reverse("hamlet", args=[unit.code]) if unit.level == Level.HAMLET else reverse("queue")


def _done(request: HttpRequest, cell: Any, said: str) -> HttpResponse:
    messages.success(request, said % {"unit": cell.unit, "code": cell.indicator.code})
    return _back(cell.unit.code)


def _back(code: str) -> HttpResponse:
    return redirect(reverse("queue") + f"?unit={code}")
