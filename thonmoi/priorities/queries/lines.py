"""The works and gaps of a proposal, in order and explained; their rows for deeds."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules import Standing
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.priorities import rules
from thonmoi.priorities.document import saying
from thonmoi.priorities.models import Candidate, Gap, Priority, Purse, Serving
from thonmoi.priorities.queries.priorities import priority_row
from thonmoi.priorities.rules import IN_THE_WAY, Bar, Choice, GapKind, Weighed, Weight
from thonmoi.priorities.shown import CandidateView, GapView, Lines

__all__ = ["CandidateView", "GapView", "Lines", "candidate_row", "gap_row", "lines"]


def lines(actor: Actor, pk: int) -> Lines:
    """All works and gaps of a proposal that the actor may read: five questions, however many."""
    priority = priority_row(actor, pk)
    rows = Candidate.objects.filter(priority=priority).select_related("commune", "source")
    found = {one.pk: one for one in rows.order_by("commune__sort_key", "pk")}
    ties = _ties(priority)
    weighed = {key: _weighed(one) for key, one in found.items()}
    gaps = _gaps(priority, ties, found, weighed)
    served: dict[int, list[GapView]] = defaultdict(list)
    for gap in gaps:
        for key in ties[gap.pk]:
            served[key].append(gap)
    paid = _paid(priority, weighed, gaps, found)
    views = {key: _view(one, served[key], paid.get(key, ())) for key, one in found.items()}
    return _apart(views, gaps, list(paid))


def _ties(priority: Priority) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    rows = Serving.objects.filter(gap__priority=priority).values_list("gap_id", "candidate_id")
    for gap, candidate in rows:
        found[gap].add(candidate)
    return found


def _weighed(one: Candidate) -> Weighed:
    choice, bar = Choice(one.choice), Bar(one.bar)
    return Weighed(one.pk, one.need, bar, choice, one.amount, one.source_id, one.place)


def _gaps(
    priority: Priority,
    ties: Mapping[int, set[int]],
    found: Mapping[int, Candidate],
    weighed: Mapping[int, Weighed],
) -> list[GapView]:
    by_kind = priority.weights
    rows = Gap.objects.filter(priority=priority).select_related("unit")
    made = []
    for row in rows.order_by("unit__sort_key", "pk"):
        points = by_kind[row.kind] if row.points is None else row.points
        weight = Weight(row.pk, points, frozenset(ties.get(row.pk, ())))
        hindered = tuple((found[one.key].name, one.bar) for one in rules.hindered(weight, weighed))
        lacking = tuple(sorted(rules.lacking(weight, weighed)))
        made.append(_gap(row, points, lacking, len(weight.works), hindered))
    return made


def _gap(
    row: Gap,
    points: int,
    lacking: tuple[int, ...],
    all_works: int,
    hindered: tuple[tuple[str, Bar], ...],
) -> GapView:
    return GapView(
        row.pk,
        f"{row.code}. {row.name}",
        str(row.unit),
        Standing(row.standing),
        GapKind(row.kind),
        points,
        row.points,
        row.reason,
        row.level,
        row.year,
        row.is_unconfirmed,
        row.is_closed,
        lacking,
        all_works,
        hindered,
        row.version,
    )


def _paid(
    priority: Priority,
    weighed: Mapping[int, Weighed],
    gaps: list[GapView],
    found: Mapping[int, Candidate],
) -> dict[int, tuple[tuple[str, int], ...]]:
    """The proposed works in order, each with the names of its sources and đồng of each."""
    purses = list(Purse.objects.filter(priority=priority).select_related("source").order_by("pk"))
    names = {one.source_id: one.source.name if one.source else "" for one in purses}
    weights = [Weight(one.pk, one.points, frozenset(one.works)) for one in gaps if not one.hindered]
    money = [(one.source_id, one.amount) for one in purses]
    problem = rules.problem_of(list(weighed.values()), weights, money)
    chosen = frozenset(key for key, one in found.items() if one.is_proposed)
    places = {key: one.place for key, one in weighed.items() if one.place}
    order = rules.ranked(problem, chosen, places)
    shares = rules.paid_from(problem, order)
    return {key: tuple((names[s], amount) for s, amount in shares[key]) for key in order}


def _view(one: Candidate, gaps: list[GapView], paid: tuple[tuple[str, int], ...]) -> CandidateView:
    return CandidateView(
        one.pk,
        one.project_id,
        one.name,
        str(one.commune),
        one.budget,
        one.allotted,
        one.need,
        one.amount,
        Bar(one.bar),
        Choice(one.choice),
        one.source.name if one.source else "",
        one.source_id,
        one.place,
        one.reason,
        one.is_proposed,
        one.is_greedy,
        tuple(gaps),
        paid,
        one.version,
    )


def _apart(views: Mapping[int, CandidateView], gaps: list[GapView], order: list[int]) -> Lines:
    proposed = tuple(replace(views[key], why=saying.why_proposed(views[key])) for key in order)
    open_ = [one for one in views.values() if one.bar is Bar.NONE and not one.is_proposed]
    barred = [one for one in views.values() if one.bar in IN_THE_WAY]
    return Lines(
        proposed,
        tuple(replace(one, why=saying.why_left(one)) for one in open_),
        tuple(replace(one, why=saying.why_barred(one)) for one in barred),
        tuple(gaps),
        tuple(one for one in open_ if one.is_greedy),
    )


def candidate_row(actor: Actor, pk: int) -> Candidate:
    """A work of a proposal as the subject of a deed; NotFound where he may not read that."""
    rows = Candidate.objects.select_related("priority__unit", "commune")
    found = rows.filter(pk=pk).first()
    if found is None or not actor.covers(found.unit_path):
        raise NotFound("candidate.unknown", _("There is no such work in a proposal of your area."))
    priority_row(actor, found.priority_id)
    return found


def gap_row(actor: Actor, pk: int) -> Gap:
    """A gap of a proposal as the subject of a deed; NotFound where he may not read that."""
    found = Gap.objects.select_related("priority__unit", "unit").filter(pk=pk).first()
    if found is None or not actor.covers(found.unit_path):
        raise NotFound("gap.unknown", _("There is no such criterion in a proposal of your area."))
    priority_row(actor, found.priority_id)
    return found
