"""The line of totals over a list of a register."""

from dataclasses import dataclass

from django.db.models import Count, Q, Sum
from django.utils.functional import Promise

from thonmoi.kernel.access import Actor
from thonmoi.registers import rules
from thonmoi.registers.queries._seen import Filter, seen_entries
from thonmoi.registers.rules import Register, State


@dataclass(frozen=True, slots=True)
class Totals:
    """How many pass: in all, new in a year, by state; people where they were counted.

    `counted` is how many of them gave members, `by_sex` how many gave women: sums over fewer
    than all say so. `members` and `women` are None where nobody gave them.
    """

    count: int
    new: int
    by_state: tuple[tuple[State, str | Promise, int], ...]
    members: int | None
    counted: int
    women: int | None
    by_sex: int


def totals(actor: Actor, wanted: Filter, *, year: int) -> Totals:
    """The totals of what passes; what was entered by mistake is not among them."""
    rows = seen_entries(actor, wanted).exclude(state=State.MISTAKEN)
    new = Q(year=year) if wanted.register is Register.HAMLET else Q(since__year=year)
    if wanted.register is Register.HAMLET:
        new &= Q(state=State.RECOGNISED)
    states = {state.value: Count("pk", filter=Q(state=state)) for state in State}
    found = rows.aggregate(
        count=Count("pk"),
        new=Count("pk", filter=new),
        people=Sum("members"),
        counted=Count("members"),
        of_women=Sum("women"),
        by_sex=Count("women"),
        **{f"is_{name}": count for name, count in states.items()},
    )
    return Totals(
        found["count"],
        found["new"],
        tuple(
            (state, rules.state_label(state), found[f"is_{state.value}"])
            for state in State
            if found[f"is_{state.value}"]
        ),
        found["people"],
        found["counted"],
        found["of_women"],
        found["by_sex"],
    )


def counts(actor: Actor, within: str) -> dict[Register, tuple[int, int]]:
    """By register: how many stand in an area of the actor, and how many are active there."""
    rows = seen_entries(actor, Filter(within=within)).exclude(state=State.MISTAKEN)
    is_on = Q(state__in=(State.ACTIVE, State.RECOGNISED))
    grouped = rows.values("register").annotate(n=Count("pk"), on=Count("pk", filter=is_on))
    found = {row["register"]: (row["n"], row["on"]) for row in grouped.order_by("register")}
    return {one: found.get(one.value, (0, 0)) for one in Register}
