"""Registrations: the list, one of them with its contents, rows for deeds."""

from typing import Any

from django.db.models import Count, Q, QuerySet, Sum
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.numbers import format_number
from thonmoi.paper.model import Document
from thonmoi.registration.document import PetitionFacts, PetitionLine, compose
from thonmoi.registration.models import Advice, Appraisal, Content, Registration
from thonmoi.registration.queries._shown import (
    AdviceView,
    ContentView,
    RegistrationView,
    content_view,
)
from thonmoi.registration.queries.choices import source_names
from thonmoi.registration.rules import Adviser, RegistrationState
from thonmoi.ui.pages import SIZE, Page


def registrations(
    actor: Actor, *, year: int | None = None, state: str = "", page: int = 1
) -> Page[RegistrationView]:
    """Registrations that the actor sees, the newest year first, then by commune."""
    rows = _seen(actor)
    rows = rows.filter(year=year) if year is not None else rows
    rows = rows.filter(state=state) if state else rows
    total = rows.count()
    number = min(max(page, 1), max(1, -(-total // SIZE)))
    found = _related(rows).order_by("-year", "commune__sort_key", "pk")
    return Page(tuple(map(_view, found[(number - 1) * SIZE : number * SIZE])), number, total)


def registration(actor: Actor, pk: int) -> RegistrationView:
    """One registration; NotFound outside the actor's areas."""
    return _view(registration_row(actor, pk))


def registration_row(actor: Actor, pk: int) -> Registration:
    """A registration as the subject of a deed; NotFound outside the actor's areas."""
    return _one(_related(_seen(actor)), pk)


def contents(actor: Actor, registration_pk: int) -> list[ContentView]:
    """What a registration holds, in its order; what was dropped is left out."""
    rows = Content.objects.filter(
        registration__in=_seen(actor), registration=registration_pk, dropped_on=None
    )
    related = rows.select_related("criterion", "site").prefetch_related("appraisals__agency")
    return [content_view(row) for row in related.order_by("order")]


def content_row(actor: Actor, pk: int) -> Content:
    """A content as the subject of a deed; NotFound outside the actor's areas."""
    rows = Content.objects.filter(registration__in=_seen(actor))
    return _one(rows.select_related("registration__commune", "criterion", "site"), pk)


def decidable_contents(actor: Actor, registration_pk: int) -> list[Content]:
    """The contents of a registration as they are given to a deed."""
    rows = Content.objects.filter(registration__in=_seen(actor), registration=registration_pk)
    return list(rows.filter(dropped_on=None).select_related("registration").order_by("order"))


def appraisal_row(actor: Actor, pk: int) -> Appraisal:
    """An appraisal as the subject of a deed; NotFound outside the actor's areas."""
    rows = Appraisal.objects.filter(content__registration__in=_seen(actor))
    return _one(rows.select_related("agency", "content__registration__commune"), pk)


def advices(actor: Actor, registration_pk: int) -> list[AdviceView]:
    """What was advised, each adviser's last word, finance first."""
    rows = Advice.objects.filter(registration__in=_seen(actor), registration=registration_pk)
    last = {one.adviser: one for one in rows.select_related("agency").order_by("pk")}
    return [
        AdviceView(adviser, row.agency.name if row.agency else "", row.text, row.given_on)
        for adviser in Adviser
        if (row := last.get(str(adviser)))
    ]


def petition(actor: Actor, pk: int) -> Document:
    """The draft of the commune's petition with its table; NotFound where it is not seen."""
    row, names = registration_row(actor, pk), source_names(actor)
    plan = row.clause.plan if row.clause else None
    number = f" số {plan.document.number}" if plan and plan.document.number else ""
    lines = tuple(
        PetitionLine(
            one.text,
            one.criterion,
            one.place,
            f"{format_number(one.quantity.normalize())} {one.unit_text}".strip()
            if one.quantity is not None
            else "",
            one.estimate,
            ", ".join(names.get(code, code) for code in one.sources),
        )
        for one in contents(actor, pk)
    )
    return compose(
        PetitionFacts(
            commune=str(row.commune),
            district=str(row.commune.parent),
            year=row.year,
            basis=f"mục {row.clause.path}" if row.clause else "",
            plan=f"Kế hoạch{number} {_inside(plan.title)}" if plan else "",
            lines=lines,
        )
    )


def _inside(title: str) -> str:
    return title[:1].lower() + title[1:]


def _seen(actor: Actor) -> QuerySet[Registration]:
    return Registration.objects.filter(under("commune__path", actor.areas()))


def _related(rows: QuerySet[Registration]) -> QuerySet[Registration]:
    kept = Q(contents__dropped_on=None, contents__isnull=False)
    return rows.select_related("commune__parent", "clause__plan__document").annotate(
        count=Count("contents", filter=kept),
        wanted=Sum("contents__estimate", filter=kept),
        given=Sum("contents__approved", filter=kept),
    )


def _one(rows: Any, pk: int) -> Any:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotFound("registration.unknown", _("There is no such registration in your area."))
    return found


def _view(row: Any) -> RegistrationView:
    same = ("pk", "unit_path", "year", "paper", "sent_on", "appraise_by", "advise_by", "version")
    values = {name: getattr(row, name) for name in (*same, "return_reason", "decision")}
    return RegistrationView(
        **values,
        commune=str(row.commune),
        commune_code=row.commune.code,
        clause=row.clause.path if row.clause else "",
        plan_pk=row.clause.plan_id if row.clause else None,
        state=RegistrationState(row.state),
        decided_on=row.decided_on,
        document_pk=row.document_id,
        made_pk=row.plan_id,
        contents=row.count,
        estimate=row.wanted or 0,
        approved=row.given or 0,
    )
