"""The page of a proposal: the text, each clause with the items found in it; what can be chosen."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts import queries as accounts
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.rules.words import LADDER
from thonmoi.intake import rules
from thonmoi.intake.models import ProposalItem
from thonmoi.intake.queries.proposals import proposal, proposal_items
from thonmoi.intake.rules import ItemKind, ItemState
from thonmoi.intake.rules.mending import FIELDS, PICKED
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.numbers import format_number
from thonmoi.plans.rules import Comparator, answers_for, figure, said
from thonmoi.plans.rules.marking import Run, runs
from thonmoi.units import queries as units
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level

_BOUND = ("unit", "site", "agency", "criterion", "measure", "document")


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item as shown: what it seems to be, what it is bound to, what was decided.

    `is_echo` says that its words are the whole clause beside it.
    """

    pk: int
    kind: ItemKind
    state: ItemState
    clause: str
    text: str
    says: str
    bound: tuple[str, ...]
    is_doubtful: bool
    same_as: int | None
    answer_label: str | Promise
    note: str
    words: str
    suggestion: str
    is_echo: bool = False

    @property
    def kind_label(self) -> str | Promise:
        return rules.ITEM_KIND_LABELS[self.kind]

    @property
    def state_label(self) -> str | Promise:
        return rules.ITEM_STATE_LABELS[self.state]

    @property
    def is_decided(self) -> bool:
        return self.state is not ItemState.PROPOSED

    @property
    def is_mendable(self) -> bool:
        return self.kind in FIELDS


@dataclass(frozen=True, slots=True)
class Place:
    """A clause of the text with its items; `line` of the file begins it."""

    path: str
    line: int
    label: str
    depth: int
    heading: tuple[Run, ...]
    has_colon: bool
    text: tuple[Run, ...]
    items: tuple[ItemView, ...]

    @property
    def level(self) -> int:
        return min(max(self.depth - 1, 0), 4)


@dataclass(frozen=True, slots=True)
class Review:
    """Bases and recipients stand in no clause; `doubts` are those of the whole proposal."""

    bases: tuple[ItemView, ...]
    places: tuple[Place, ...]
    recipients: tuple[ItemView, ...]
    doubts: tuple[ItemView, ...]
    findings: tuple[dict[str, Any], ...]


def review(actor: Actor, pk: int) -> Review:
    """The proposal's text and items side by side; NotFound where it is not the actor's to see."""
    reading = proposal(actor, pk).reading
    views = [_view(row) for row in proposal_items(actor, pk)]
    by_clause: dict[str, list[ItemView]] = defaultdict(list)
    for view in views:
        by_clause[view.clause].append(view)
    doubted = [v.words for v in views if v.kind is ItemKind.DOUBT and v.suggestion]
    whole = by_clause[""]
    return Review(
        bases=tuple(v for v in whole if v.kind is ItemKind.BASIS),
        places=tuple(_place(c, by_clause[c["path"]], doubted) for c in reading["clauses"]),
        recipients=tuple(v for v in whole if v.kind is ItemKind.RECIPIENT),
        doubts=tuple(v for v in views if v.kind is ItemKind.DOUBT),
        findings=tuple(reading["findings"]),
    )


def item(actor: Actor, proposal_pk: int, pk: int) -> ItemView:
    """One item as shown; NotFound where it is not one of a proposal that the actor sees."""
    return _view(item_row(actor, proposal_pk, pk))


def item_row(actor: Actor, proposal_pk: int, pk: int) -> ProposalItem:
    """One item; NotFound where it is not one of a proposal that the actor sees."""
    for row in proposal_items(actor, proposal_pk):
        if row.pk == pk:
            return row
    raise NotFound("item.unknown", _("There is no such line in this proposal."))


def choices_for(
    actor: Actor, row: ProposalItem, fields: Iterable[str]
) -> dict[str, list[tuple[Any, str]]]:
    """What each chosen field of an item can be; ids for rows, words for answers."""
    if row.code in PICKED:
        return _meant(row)
    area: Unit = row.proposal.unit
    makers: dict[str, Callable[[], list[tuple[Any, str]]]] = {
        "unit_id": lambda: _units(actor, area, hamlets=False),
        "site_id": lambda: _units(actor, row.unit or area, hamlets=True),
        "agency_id": lambda: [
            (one.pk, one.name) for one in accounts.agencies(actor, around_paths=(area.path,))
        ],
        "criterion_id": lambda: _criteria(actor, area, row.proposal.year),
        "measure_id": lambda: [(one.pk, one.name[:140]) for one in criteria.measures(actor)],
        "answer": lambda: [(key, str(word)) for key, word in answers_for(row.code).items()],
    }
    return {name: makers[name]() for name in fields if name in makers}


def _meant(row: ProposalItem) -> dict[str, list[tuple[Any, str]]]:
    """What a doubtful name may mean, and the plain answers of a doubt."""
    places = [
        (one.unit_id, f"{one.unit}, {one.unit.parent}" if one.unit.parent else str(one.unit))
        for one in row.units.all()
    ]
    bodies = [(one.agency_id, one.agency.name) for one in row.agencies.all()]
    answers = [(key, str(word)) for key, word in answers_for(row.code).items()]
    return {PICKED[row.code]: [*places, *bodies], "answer": answers}


def _units(actor: Actor, within: Unit, *, hamlets: bool) -> list[tuple[Any, str]]:
    found = units.units(actor, within=within.path)
    return [(one.pk, str(one)) for one in found if (one.level == Level.HAMLET) == hamlets]


def _criteria(actor: Actor, area: Unit, year: int) -> list[tuple[Any, str]]:
    """Criteria of every level of the ladder as they hold there, each with its set."""
    wanted = [(str(level), area.path) for level in LADDER]
    found = criteria.sets_for(actor, wanted, date(year, 1, 1), "commune")
    return [
        (one.id, f"{one.code}. {one.name} – {set_.document.number if set_.document else ''}")
        for set_ in found.values()
        for one in set_.criteria
    ]


def _place(clause: dict[str, Any], items: list[ItemView], doubted: list[str]) -> Place:
    marked = [i.text for i in items if i.kind in (ItemKind.TARGET, ItemKind.WORK)]
    return Place(
        clause["path"],
        clause["line"] or 0,
        clause["label"] or "",
        clause["depth"],
        tuple(runs(clause["heading"] or "", (), doubted)),
        bool(clause.get("colon")),
        tuple(runs(clause["text"] or "", marked, doubted)),
        tuple(replace(one, is_echo=one.text == clause["text"]) for one in items),
    )


def _view(row: ProposalItem) -> ItemView:
    bound = [str(getattr(row, name)) for name in _BOUND if getattr(row, name)]
    several = [str(one.agency) for one in row.agencies.all()]
    lines = len(row.units.all())
    if lines:
        several.append(f"{lines} xã")
    return ItemView(
        pk=row.pk,
        kind=ItemKind(row.kind),
        state=ItemState(row.state),
        clause=row.clause,
        text=row.text,
        says=_says(row),
        bound=tuple([*bound, *several]),
        is_doubtful=row.is_doubtful,
        same_as=row.same_as_id,
        answer_label=answers_for(row.code).get(row.answer, "") if row.answer else "",
        note=row.note,
        words=row.name,
        suggestion=row.suggestion,
    )


def _says(row: ProposalItem) -> str:
    """The item in few words, as the plan says them."""
    kind = ItemKind(row.kind)
    if kind is ItemKind.TARGET and row.comparator:
        return f"{row.name}: {said(row)}"
    if kind is ItemKind.WORK:
        count = figure(row.value, "") if row.value is not None else ""
        least = "tối thiểu" if row.comparator == Comparator.AT_LEAST else ""
        where = str(row.site) if row.site else row.place_text
        what = " ".join(part for part in (row.action, least, count, row.name) if part)
        return f"{what}, {where}" if where else what
    if kind is ItemKind.READING and row.value is not None:
        return f"{row.name}: {format_number(row.value)} {row.unit_text}".strip()
    if kind is ItemKind.DESIGNATION:
        return f"{row.unit or '…'}, {row.year}"
    if kind is ItemKind.DUTY:
        return row.name
    if kind in (ItemKind.BASIS, ItemKind.CITATION):
        return f"{row.number or '…'}, {row.issuer_text}"
    if kind is ItemKind.REST:
        return row.text
    return row.text if len(row.text) <= 140 else f"{row.text[:139]}…"
