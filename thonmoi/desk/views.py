"""What a signed-in person sees: work, overview, communes, search. Nothing is written here."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from thonmoi.desk.forms import SpanForm
from thonmoi.desk.queries import answering as answers
from thonmoi.desk.queries import areas, counted, found, histories, overviews, serving, under
from thonmoi.desk.queries import changes as changes_of
from thonmoi.desk.queries import communes as communes_of
from thonmoi.desk.queries import guides as guides_of
from thonmoi.desk.queries import hamlets as hamlets_of
from thonmoi.desk.queries import reopened as again
from thonmoi.desk.queries import values as values_of
from thonmoi.desk.rules import first_page
from thonmoi.desk.showing import (
    answering,
    criteria,
    distances,
    fed,
    guides,
    hits,
    matrix,
    outlooks,
    registered,
    spreads,
    targets,
    work,
)
from thonmoi.desk.showing import changes as shown_changes
from thonmoi.desk.showing import communes as parts
from thonmoi.desk.showing import hamlets as shown_hamlets
from thonmoi.desk.showing import overviews as heads
from thonmoi.desk.showing import values as shown_values
from thonmoi.funding import queries as funding
from thonmoi.kernel import clock
from thonmoi.notices import queries as notices


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    return redirect(first_page(request.actor.roles))


@require_GET
def my_work(request: HttpRequest) -> HttpResponse:
    today, rows = clock.today(), notices.due(request.actor)
    context = {
        "sections": work.sections(rows, today),
        "today": today,
        "own": distances.distances(communes_of.own_statuses(request.actor)),
        "coming": work.coming(rows, today),
    }
    return render(request, "desk/my_work.html", context)


@require_GET
def overview(request: HttpRequest, code: str = "") -> HttpResponse:
    page = overviews.overview(request.actor, code)
    context = {
        "page": page,
        "crumbs": heads.crumbs(page.area),
        "stats": heads.stats(page),
        "tables": [matrix.table(one) for one in page.matrices],
        "distances": distances.distances(page.aiming, page.forecasts),
        "spreads": spreads.cards(page.spreads),
        **shown_changes.since_last(page),
        "targets": targets.lines(page.targets),
        "tasks": [work.task(one, clock.today()) for one in page.due[:8]],
        "today": clock.today(),
        "under": under.under(request.actor, page),
    }
    return render(request, "desk/overview.html", context)


@require_GET
def changes(request: HttpRequest, code: str = "") -> HttpResponse:
    form = SpanForm(request.GET or shown_changes.span(), today=clock.today())
    context: dict[str, object] = {"area": areas.area(request.actor, code), "form": form}
    if form.is_valid():
        asked = form.cleaned_data
        page = changes_of.changes(request.actor, code, asked["since"], asked["until"])
        context |= asked | {"page": page, "cards": shown_changes.cards(page.communes)}
        context |= {"stats": shown_changes.stats(page), "table": matrix.table(page.matrix)}
    return render(request, "desk/changes.html", context, status=422 if form.errors else 200)


@require_GET
def communes(request: HttpRequest) -> HttpResponse:
    page = communes_of.commune_statuses(request.actor, request.GET.get("unit", "")[:40])
    rows = distances.distances(page.rows, page.forecasts, page.gaps)
    context = {"area": page.area, "rows": rows, "crumbs": heads.crumbs(page.area)}
    return render(request, "desk/communes.html", context)


@require_GET
def my_commune(request: HttpRequest) -> HttpResponse:
    own = communes_of.own_statuses(request.actor)
    return redirect("commune", own[0].unit.code) if own else redirect("communes")


@require_GET
def commune(request: HttpRequest, code: str) -> HttpResponse:
    page = communes_of.commune(request.actor, code)
    context = parts.frame(page.status, page.is_own, "commune") | {"page": page}
    context["groups"] = criteria.groups(page)
    context["look"] = outlooks.look(page.forecast, page.status)
    context["way"] = outlooks.way(page.gap)
    context["hamlets"], context["beside"] = fed.lines(page.hamlets), fed.title_beside(page.beside)
    context |= {"cards": shown_changes.cards(page.changed), "today": clock.today()}
    if page.is_own:
        context["quarters"] = registered.quarters(under.quarters_of(request.actor, page.status))
        context["reopened"] = again.reopened(request.actor, (page.status.unit.path,))
    return render(request, "desk/commune.html", context)


@require_GET
def commune_values(request: HttpRequest, code: str) -> HttpResponse:
    form = SpanForm(request.GET or shown_changes.span(), today=clock.today())
    days = form.cleaned_data if form.is_valid() else shown_changes.span()
    page = values_of.commune_values(request.actor, code, days["since"], days["until"])
    context = parts.frame(page.status, True, "commune-values") | days | {"form": form, "page": page}
    if form.is_valid():
        context |= {"tables": shown_values.tables(page), "unknown": shown_values.unknown(page)}
    return render(request, "desk/commune_values.html", context, status=422 if form.errors else 200)


@require_GET
def criteria_guide(request: HttpRequest) -> HttpResponse:
    found = guides_of.guide(request.actor)
    context: dict[str, object] = {"guide": found, "cards": guides.cards(found)}
    context |= {"others": [guides.card(one) for one in found.others]}
    context["upload"] = guides.upload(request.actor)
    return render(request, "desk/criteria_guide.html", context)


@require_GET
def hamlet(request: HttpRequest, code: str) -> HttpResponse:
    page = hamlets_of.hamlet(request.actor, code)
    path, commune = page.unit.path, page.commune.path
    followed = funding.projects_at(request.actor, commune, site=path) if page.is_own else []
    context = shown_hamlets.frame(page) | {"followed": followed}
    return render(request, "desk/hamlet.html", context)


@require_GET
def commune_works(request: HttpRequest, code: str) -> HttpResponse:
    page = serving.commune_works(request.actor, code)
    context = parts.frame(page.status, True, "commune-works")
    context |= {"works": parts.lines(page.works), "tasks": parts.lines(page.tasks)}
    context["counted"] = counted.counted(request.actor, page.status.unit)
    context["followed"] = funding.projects_at(request.actor, page.status.unit.path)
    return render(request, "desk/commune_works.html", context)


@require_GET
def commune_history(request: HttpRequest, code: str) -> HttpResponse:
    page = histories.commune_history(request.actor, code)
    context = parts.frame(page.status, True, "commune-history") | parts.history(page)
    return render(request, "desk/commune_history.html", context)


@require_GET
def member(request: HttpRequest, pk: int) -> HttpResponse:
    page = answers.answering(request.actor, pk)
    context = answering.context(page) | {"today": clock.today()}
    return render(request, "desk/member.html", context)


@require_GET
def search(request: HttpRequest) -> HttpResponse:
    text = request.GET.get("q", "")[:100]
    groups = hits.groups(found.search(request.actor, text))
    return render(request, "desk/search.html", {"q": text, "groups": groups})
