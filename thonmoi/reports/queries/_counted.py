"""What is counted one by one in an area by a day: titles, products, co-operatives, activities."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from django.db.models import Q, Sum

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.plans.models import Title
from thonmoi.registers.models import Activity, Entry
from thonmoi.registers.rules import Register, State
from thonmoi.reports.facts import ActivityFacts, GroupFacts, ProductFacts, RecognitionFacts
from thonmoi.reports.queries._spans import Spans
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level

_LEVELS = ("ntm", "nang-cao", "kieu-mau", "hien-dai", "khu-dan-cu-kieu-mau")
_COOPERATIVE = "cooperative"


def recognised(actor: Actor, within: str, spans: Spans) -> tuple[RecognitionFacts, ...]:
    """Units that hold a level by a decision, by level and kind of unit (procedures 4.2.5)."""
    rows = Title.objects.filter(under("unit__path", (within,)))
    rows = rows.exclude(recognised_on__gt=spans.on).exclude(ended_on__lte=spans.on)
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in rows.select_related("unit"):
        counts = found[row.level, row.unit.level]
        if row.document_id is None:
            counts["claimed"] += 1
            continue
        day = row.recognised_on
        counts["held"] += 1
        counts["year"] += bool(day and day >= spans.year_start)
        counts["period"] += bool(day and day >= spans.start)
    names = ("held", "year", "period", "claimed")
    order = sorted(found, key=lambda key: (_rank(key[0]), key[1]))
    return tuple(RecognitionFacts(*key, *(found[key][one] for one in names)) for key in order)


def _rank(level: str) -> int:
    return _LEVELS.index(level) if level in _LEVELS else len(_LEVELS)


def products(actor: Actor, within: str, spans: Spans) -> tuple[ProductFacts, ...] | None:
    """OCOP products recognised by the day; None where the register holds none at all."""
    rows = _entries(within, Register.PRODUCT)
    if not rows:
        return None
    return tuple(
        ProductFacts(
            row.name,
            row.maker,
            _commune(row.unit),
            row.stars,
            row.decision,
            row.since,
            row.valid_until,
            _is_over(row, spans),
        )
        for row in rows
        if row.since is None or row.since <= spans.on
    )


def _is_over(row: Entry, spans: Spans) -> bool:
    ended = row.ended_on is not None and row.ended_on <= spans.on
    ran_out = row.valid_until is not None and row.valid_until <= spans.on
    return ended or ran_out or (row.ended_on is None and row.now is State.WITHDRAWN)


def groups(actor: Actor, within: str, spans: Spans) -> tuple[GroupFacts, ...] | None:
    """Co-operatives by commune; None where the register holds none at all."""
    rows = _entries(within, Register.COOPERATIVE)
    if not rows:
        return None
    found: dict[str, list[Entry]] = defaultdict(list)
    for row in rows:
        if row.kind == _COOPERATIVE and (row.since is None or row.since <= spans.on):
            found[_commune(row.unit)].append(row)
    return tuple(_group(name, rows, spans) for name, rows in found.items())


def _group(name: str, rows: list[Entry], spans: Spans) -> GroupFacts:
    since = spans.start if spans.is_stage else spans.year_start

    def ended(row: Entry) -> bool:
        if row.ended_on is not None:
            return row.ended_on <= spans.on
        return row.now in (State.CEASED, State.DISSOLVED)

    gone = [one for one in rows if ended(one) and one.now is State.DISSOLVED]
    standing = [one for one in rows if one not in gone]
    members = [one.members for one in standing if one.members is not None]
    return GroupFacts(
        name,
        len(standing),
        _count(rows, lambda one: one.since is not None and one.since >= since),
        _count(gone, lambda one: one.ended_on is not None and one.ended_on >= since),
        _count(standing, ended),
        sum(members) if members else None,
        len(members),
    )


def _count(rows: Iterable[Entry], is_one: Callable[[Entry], bool]) -> int:
    return sum(is_one(row) for row in rows)


def _entries(within: str, register: Register) -> list[Entry]:
    rows = Entry.objects.filter(under("unit__path", (within,)), register=register)
    related = rows.exclude(state=State.MISTAKEN).select_related("unit__parent")
    return list(related.order_by("unit__sort_key", "folded", "pk"))


def _commune(unit: Unit) -> str:
    is_hamlet = unit.level == Level.HAMLET and unit.parent
    return unit.parent.name if is_hamlet else unit.name


def activities(actor: Actor, within: str, spans: Spans) -> tuple[ActivityFacts, ...]:
    """What was held within the period, by kind, the most frequent first."""
    rows = Activity.objects.filter(
        under("unit__path", (within,)),
        on__gte=spans.start,
        on__lte=spans.on,
        withdrawn_on=None,
    )
    counted = Sum("people", filter=Q(people__isnull=False))
    sums = rows.values_list("kind").annotate(n=Sum("sessions"), p=counted).order_by("-n", "kind")
    return tuple(ActivityFacts(*row) for row in sums)
