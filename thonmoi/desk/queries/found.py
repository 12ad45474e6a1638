"""Search without tone marks: places, agencies, documents, clauses, criteria, works."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.kept import kept
from thonmoi.criteria.models import Criterion
from thonmoi.criteria.rules import SetState
from thonmoi.desk.queries.areas import area
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import around, known_first, under
from thonmoi.kernel.text import fold, nfc
from thonmoi.library.models import Document
from thonmoi.plans import queries as plans
from thonmoi.plans.models import Clause
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level

SHOWN, WORDS = 8, 8


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found; `kind` and `key` say where it leads (`desk.places.address`)."""

    kind: str
    key: tuple[str, ...]
    title: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of one kind; `has_more` where not all are shown."""

    title: str | Promise
    hits: tuple[Hit, ...]
    has_more: bool


def search(actor: Actor, text: str) -> list[Found]:
    """What has every word of `text`, by kind; nothing for fewer than two letters."""
    words = fold(nfc(text).replace("\0", " ")).split()[:WORDS]
    if len("".join(words)) < 2:
        return []
    groups = []
    for title, find in _KINDS:
        hits = list(find(actor, words))
        if hits:
            groups.append(Found(title, tuple(hits[:SHOWN]), len(hits) > SHOWN))
    return groups


def _with(words: list[str], field: str = "folded") -> Q:
    query = Q()
    for word in words:
        query &= Q(**{f"{field}__contains": word})
    return query


def _best(rows: Any, words: list[str], name: str) -> list[Any]:
    """A few rows, those whose name holds the words as they were typed, in that order, first."""
    phrase = " ".join(words)
    found = list(rows[: SHOWN * 4])
    found.sort(key=lambda row: phrase not in fold(getattr(row, name)))
    return found[: SHOWN + 1]


def _units(actor: Actor, words: list[str]) -> Iterator[Hit]:
    """Units of today in the overview's area and in the actor's own: communes first."""
    day = clock.today()
    rows = Unit.objects.filter(
        under("path", (*actor.areas(), area(actor).unit.path)),
        Q(valid_from=None) | Q(valid_from__lte=day),
        Q(valid_to=None) | Q(valid_to__gt=day),
        _with(words),
    ).select_related("parent")
    for unit in _best(rows.order_by("level", "sort_key"), words, "name"):
        yield Hit(*_place(unit), str(unit), str(unit.parent or ""))


def _place(unit: Unit) -> tuple[str, tuple[str, ...]]:
    """A commune and a hamlet lead to the commune's page, a larger area to its overview."""
    if unit.level == Level.HAMLET and unit.parent:
        return "commune", (unit.parent.code,)
    return "commune" if unit.level == Level.COMMUNE else "area", (unit.code,)


def _agencies(actor: Actor, words: list[str]) -> Iterator[Hit]:
    rows = Agency.objects.filter(around("unit__path", actor.areas()), _with(words))
    for one in _best(rows.select_related("unit").order_by("sort_key"), words, "name"):
        yield Hit("agency", (one.code,), one.name, str(one.unit))


def _documents(actor: Actor, words: list[str]) -> Iterator[Hit]:
    rows = Document.objects.filter(around("unit_path", actor.areas()), _with(words))
    for one in _best(rows.order_by(known_first("-issued_on"), "-pk"), words, "subject"):
        yield Hit("document", (str(one.pk),), str(one), one.subject)


def _clauses(actor: Actor, words: list[str]) -> Iterator[Hit]:
    seen = kept(actor, ("plans seen", actor.areas()), lambda: [p.pk for p in plans.plans(actor)])
    rows = Clause.objects.filter(_with(words), plan_id__in=seen)
    for one in _best(rows.select_related("plan").order_by("-plan__year", "order"), words, "text"):
        title = f"{one.path} {one.heading}".strip()
        yield Hit("clause", (str(one.plan_id), one.path), title, one.text)


def _criteria(actor: Actor, words: list[str]) -> Iterator[Hit]:
    rows = Criterion.objects.filter(_with(words), criteria_set__state=SetState.ACTIVE)
    for one in _best(
        rows.select_related("criteria_set").order_by("criteria_set_id", "order"), words, "name"
    ):
        yield Hit("criterion", (one.criteria_set.slug, one.code), str(one), one.criteria_set.name)


def _works(actor: Actor, words: list[str]) -> Iterator[Hit]:
    """Works of the plans that he sees, by their own words, place and commune; each once."""
    found = 0
    for one in kept(actor, ("works seen", actor.areas()), lambda: plans.works(actor)):
        said = fold(f"{one.text} {one.name} {one.commune}")
        if one.same_as is None and all(word in said for word in words) and found <= SHOWN:
            found += 1
            title = one.name[:1].upper() + one.name[1:]
            yield Hit("clause", (str(one.plan_pk), one.clause), title, one.commune)


_KINDS: tuple[tuple[Promise, Callable[[Actor, list[str]], Iterator[Hit]]], ...] = (
    (_("Places"), _units),
    (_("Agencies"), _agencies),
    (_("Documents"), _documents),
    (_("Clauses of plans"), _clauses),
    (_("Criteria"), _criteria),
    (_("Works"), _works),
)
