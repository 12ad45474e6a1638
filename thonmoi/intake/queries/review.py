"""The page of a proposal: the text, each clause with the items found in it; what can be chosen."""

from collections import defaultdict
from dataclasses import dataclass, replace
from textwrap import shorten
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.kept import kept
from thonmoi.intake import rules
from thonmoi.intake.models import ProposalItem
from thonmoi.intake.queries.proposals import proposal, proposal_items
from thonmoi.intake.rules import ItemKind, ItemState
from thonmoi.intake.rules.binding import BINDING, is_unbound, looks_binding
from thonmoi.intake.rules.mending import FIELDS
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.numbers import format_number
from thonmoi.plans.rules import Comparator, answers_for, figure, said
from thonmoi.plans.rules.marking import Run, runs

_BOUND = ("unit", "site", "agency", "criterion", "measure", "document")


@dataclass(frozen=True, slots=True)
class Button:
    """A decision that a person can take with one press."""

    state: ItemState
    word: str | Promise
    is_quiet: bool = True


BUTTONS = {
    ItemState.ACCEPTED: Button(ItemState.ACCEPTED, _("Accept"), is_quiet=False),
    ItemState.REJECTED: Button(ItemState.REJECTED, _("Leave out")),
    ItemState.NARRATIVE: Button(ItemState.NARRATIVE, _("It only tells")),
    ItemState.PROPOSED: Button(ItemState.PROPOSED, _("As proposed")),
}


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
    is_unbound: bool
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
    def is_out(self) -> bool:
        """Whether it becomes no part of the plan."""
        return self.state in (ItemState.REJECTED, ItemState.NARRATIVE)

    @property
    def is_mendable(self) -> bool:
        return self.kind in FIELDS

    @property
    def shows_words(self) -> bool:
        """Whether its own words say more than the clause beside it."""
        return not self.is_echo or self.kind in (ItemKind.TARGET, ItemKind.WORK, ItemKind.DUTY)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """What can be decided of it now; a doubt is answered on its own page."""
        if self.kind is ItemKind.DOUBT:
            return (BUTTONS[ItemState.PROPOSED],) if self.is_decided else ()
        tells = bool(self.clause) and self.kind is not ItemKind.NARRATIVE
        can = {
            ItemState.ACCEPTED: self.state not in (ItemState.ACCEPTED, ItemState.EDITED),
            ItemState.REJECTED: self.state is not ItemState.REJECTED,
            ItemState.NARRATIVE: tells and self.state is not ItemState.NARRATIVE,
            ItemState.PROPOSED: self.is_decided,
        }
        return tuple(BUTTONS[state] for state, fits in can.items() if fits)


@dataclass(frozen=True, slots=True)
class Place:
    """A clause of the text with its items; `line` of the file begins it.

    `findings` are what the reader noticed there of counts; `is_silent` says that it looks as if
    it bound somebody, and nothing in it does.
    """

    path: str
    line: int
    label: str
    depth: int
    heading: tuple[Run, ...]
    has_colon: bool
    text: tuple[Run, ...]
    items: tuple[ItemView, ...]
    findings: tuple[dict[str, Any], ...]
    is_silent: bool

    @property
    def said(self) -> str:
        """Its words, plain."""
        return "".join(run.text for run in (*self.heading, *self.text))

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
    """The proposal's text and items side by side; NotFound where it is not the actor's to see.

    Kept until anything changes.
    """
    found = proposal(actor, pk)
    key = ("proposal-review", pk, get_language() or "", actor.areas())
    return kept(actor, key, lambda: _review(actor, pk, found.reading))


def _review(actor: Actor, pk: int, reading: dict[str, Any]) -> Review:
    views = [_view(row) for row in proposal_items(actor, pk)]
    by_clause: dict[str, list[ItemView]] = defaultdict(list)
    for view in views:
        by_clause[view.clause].append(view)
    doubted = [v.words for v in views if v.kind is ItemKind.DOUBT and v.suggestion]
    noticed: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in reading["findings"]:
        noticed[one["clause"] or ""].append(one)
    whole = by_clause[""]
    return Review(
        bases=tuple(v for v in whole if v.kind is ItemKind.BASIS),
        places=tuple(
            _place(c, by_clause[c["path"]], doubted, noticed[c["path"]]) for c in reading["clauses"]
        ),
        recipients=tuple(v for v in whole if v.kind is ItemKind.RECIPIENT),
        doubts=tuple(v for v in views if v.kind is ItemKind.DOUBT),
        findings=tuple(reading["findings"]),
    )


def item(actor: Actor, proposal_pk: int, pk: int) -> ItemView:
    """One item as shown; NotFound where it is not one of a proposal that the actor sees."""
    return _view(item_row(actor, proposal_pk, pk))


def item_row(actor: Actor, proposal_pk: int, pk: int) -> ProposalItem:
    """One item; NotFound where it is not one of a proposal that the actor sees."""
    for row in proposal_items(actor, proposal_pk, item=pk):
        return row
    raise NotFound("item.unknown", _("There is no such line in this proposal."))


COUNTS = frozenset({"count_differs", "count_without_names", "unmet_count_differs"})
"""Findings about a count beside names: shown where they stand."""


def _place(
    clause: dict[str, Any],
    items: list[ItemView],
    doubted: list[str],
    noticed: list[dict[str, Any]],
) -> Place:
    marked = [i.text for i in items if i.kind in (ItemKind.TARGET, ItemKind.WORK)]
    counts = [one for one in noticed if one["code"] in COUNTS]
    words = [*doubted, *(one["params"].get("count", "") for one in counts)]
    binds = any(i.kind in BINDING and not i.is_out for i in items)
    tells = any(i.state is ItemState.NARRATIVE for i in items) or _is_told(items)
    text = clause["text"] or ""
    return Place(
        clause["path"],
        clause["line"] or 0,
        clause["label"] or "",
        clause["depth"],
        tuple(runs(clause["heading"] or "", (), doubted)),
        bool(clause.get("colon")),
        tuple(runs(text, marked, words)),
        tuple(replace(one, is_echo=one.text == text) for one in items),
        tuple(counts),
        not binds and not tells and looks_binding(clause["path"], text),
    )


def _is_told(items: list[ItemView]) -> bool:
    """Whether a person accepted that the clause only tells."""
    return any(i.kind is ItemKind.NARRATIVE and i.is_decided and not i.is_out for i in items)


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
        is_unbound=is_unbound(row),
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
    if kind is ItemKind.TASK and row.due:
        return f"{shorten(row.text, 140, placeholder='…')} (hạn {row.due:%d/%m/%Y})"
    if kind is ItemKind.DUTY:
        return row.name
    if kind in (ItemKind.BASIS, ItemKind.CITATION):
        return f"{row.number or '…'}, {row.issuer_text}"
    if kind is ItemKind.REST:
        return row.text
    return row.text if len(row.text) <= 140 else f"{row.text[:139]}…"
