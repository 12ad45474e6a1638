"""What is public of a place: its releases, and what its officials let out by deeds of their own."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.funding import queries as funding
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.library.models import StoredFile
from thonmoi.portal.models import Release
from thonmoi.portal.queries.finding import place_of
from thonmoi.portal.rules import Kind
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level

Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Public:
    """A place with what was released of it: figures and days by kind, who released them."""

    unit: Unit
    facts: dict[Kind, Facts]
    on: dict[Kind, date]
    office: dict[Kind, str]

    def get(self, kind: Kind) -> Facts:
        """The figures of a kind; empty where they were not released."""
        return self.facts.get(kind, {})

    @property
    def is_commune(self) -> bool:
        return self.unit.level == Level.COMMUNE

    @property
    def last(self) -> date | None:
        """The day of the latest release."""
        return max(self.on.values(), default=None)


@dataclass(frozen=True, slots=True)
class CommuneLine:
    """A commune of a district in the list that anybody reads; None: nothing was released."""

    unit: Unit
    met: int | None
    not_met: int | None
    open: int | None
    total: int | None
    level: str
    title: str
    on: date | None


def public_place(actor: Actor, code: str) -> Public:
    """A place with what was released of it; NotFound for what is no place today."""
    unit = place_of(actor, code)
    rows = list(_current(unit.path))
    return Public(
        unit,
        {Kind(row.kind): json.loads(row.facts) for row in rows},
        {Kind(row.kind): row.on for row in rows},
        {Kind(row.kind): row.office for row in rows},
    )


def released_communes(actor: Actor, found: list[Unit]) -> list[CommuneLine]:
    """What was released of where communes stand, in their order: one question."""
    rows = Release.objects.filter(
        unit__in=[one.pk for one in found], kind=Kind.STANDINGS, withdrawn_on=None
    )
    known = {row.unit_id: row for row in rows}
    return [_line(one, known.get(one.pk)) for one in found]


def public_work(actor: Actor, code: str, pk: int) -> tuple[Public, Facts]:
    """A work that was released of a commune, as it was released; NotFound otherwise."""
    public = public_place(actor, code)
    works = public.get(Kind.WORKS).get("works", ())
    found = next((one for one in works if one["pk"] == pk), None)
    if found is None:
        raise NotFound("work.not-public", _("Nothing was released of such a work."))
    return public, found


def public_photo(actor: Actor, code: str, pk: int) -> StoredFile:
    """A photo that was released with its work and was not withdrawn since; NotFound otherwise."""
    works = public_place(actor, code).get(Kind.WORKS).get("works", ())
    if not any(photo["pk"] == pk for one in works for photo in one["photos"]):
        raise NotFound("photo.not-public", _("There is no such photo."))
    return funding.photo_file(actor, pk)


def public_file(actor: Actor, code: str, pk: int) -> StoredFile:
    """A file of a document, or of a report for opinions, that was released; NotFound otherwise."""
    place = public_place(actor, code)
    shown = (
        *place.get(Kind.DOCUMENTS).get("documents", ()),
        *place.get(Kind.RECOGNITION).get("dossiers", ()),
    )
    found = StoredFile.objects.filter(pk=pk).first()
    if found is None or not any(one["file"] == pk for one in shown):
        raise NotFound("file.not-public", _("There is no such file."))
    return found


def _current(path: str) -> QuerySet[Release]:
    return Release.objects.filter(unit_path=path, withdrawn_on=None).order_by("kind")


def _line(unit: Unit, row: Release | None) -> CommuneLine:
    if row is None:
        return CommuneLine(unit, None, None, None, None, "", "", None)
    facts = json.loads(row.facts)
    counts = (facts[name] for name in ("met", "not_met", "open", "total"))
    return CommuneLine(unit, *counts, facts["level"], facts["title"], row.on)
