"""Money of an area as it stood on a day: by source, by content, by form of gift, debts.

Amounts as of the day: what later documents changed, and later vouchers, are not in them. The
number of questions does not depend on how many communes there are.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import F, Q, QuerySet, Sum
from django.db.models.functions import ExtractYear

from thonmoi.funding.models import Adjustment, Allotment, Contribution, Payment
from thonmoi.funding.rules import BUDGET, Form, Giver, PayKind
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.reports.facts import ContentFacts, MoneyFacts, ResourceFacts
from thonmoi.reports.queries._debts import debts
from thonmoi.reports.queries._spans import Spans

SIGN = {PayKind.ADVANCE: 1, PayKind.PAYMENT: 1, PayKind.REFUND: -1, PayKind.RECOVERY: 0}
"""What a voucher does to what is disbursed: a recovery moves no money."""
GIFTS = {
    Form.MONEY: "tiền",
    Form.LABOUR: "ngày công",
    Form.LAND: "hiến đất",
    Form.MATERIALS: "hiện vật",
    Form.REMOVED: "cây cối, công trình tháo dỡ",
}
_SOURCE = ("source__code", "source__name", "source__order", "nature")
_NATURES = {nature: place for place, nature in enumerate(("investment", "recurrent", "credit"))}


def money(actor: Actor, within: str, spans: Spans) -> MoneyFacts:
    """What is known of the money of an area."""
    has_accepted, owed = debts(actor, within, spans.on)
    return MoneyFacts(
        spans.on.year,
        spans.stage,
        (*_sources(within, spans), *_gifts(within, spans)),
        tuple(_contents(within, spans)),
        owed,
        has_accepted,
    )


def by_year(within: str, spans: Spans) -> dict[int, int]:
    """What of the budget was disbursed in each year of a stage; empty for other periods."""
    if not spans.is_stage:
        return {}
    rows = vouchers(within, spans).filter(allotment__nature__in=BUDGET)
    found: dict[int, int] = defaultdict(int)
    sums = rows.annotate(year=ExtractYear("on")).values_list("year", "kind")
    for year, kind, n in sums.annotate(n=Sum("amount")).order_by():
        found[year] += SIGN[PayKind(kind)] * n
    return dict(found)


def planned(within: str, spans: Spans) -> QuerySet[Allotment]:
    """Allotments of the years that count, made by the day."""
    return Allotment.objects.filter(
        under("unit_path", (within,)), year__in=spans.years, on__lte=spans.on
    )


def later_changes(rows: QuerySet[Allotment], spans: Spans) -> QuerySet[Adjustment]:
    """What documents after the day changed in these allotments."""
    return Adjustment.objects.filter(allotment__in=rows, on__gt=spans.on)


def vouchers(within: str, spans: Spans) -> QuerySet[Payment]:
    """Vouchers by the day that stand."""
    return Payment.objects.filter(
        under("allotment__unit_path", (within,)), on__lte=spans.on, withdrawn_on=None
    )


def ranges(spans: Spans, column: str = "amount") -> dict[str, Sum]:
    """Sums of a column within the period, the year, the stage, the same period a year ago."""
    first = spans.year_start.replace(year=spans.stage[0])
    asked = {
        "in_period": Q(on__gte=spans.start, on__lte=spans.on),
        "in_year": Q(on__gte=spans.year_start, on__lte=spans.on),
        "in_stage": Q(on__gte=first, on__lte=spans.on),
    }
    if spans.same:
        asked["same"] = Q(on__gte=spans.same[0], on__lte=spans.same[1])
    return {name: Sum(column, filter=part) for name, part in asked.items()}


def _sources(within: str, spans: Spans) -> Iterable[ResourceFacts]:
    rows = planned(within, spans)
    plan: dict[tuple[Any, ...], int] = defaultdict(int)
    for *key, amount in rows.values_list(*_SOURCE).annotate(n=Sum("amount")).order_by():
        plan[tuple(key)] += amount
    names = [f"allotment__{one}" for one in _SOURCE]
    changed = later_changes(rows, spans).values_list(*names)
    for *key, amount in changed.annotate(n=Sum(F("after") - F("before"))).order_by():
        plan[tuple(key)] -= amount
    paid: dict[tuple[Any, ...], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    found = vouchers(within, spans).values(*names, "kind").annotate(**ranges(spans)).order_by()
    for row in found:
        sums = paid[tuple(row[name] for name in names)]
        for name in ranges(spans):
            sums[name] += SIGN[PayKind(row["kind"])] * (row[name] or 0)
    had = _had(within, spans)
    for key in sorted({*plan, *paid}, key=lambda k: (k[2], _NATURES.get(k[3], 9))):
        code, name, _order, nature = key
        sums = paid[key]
        yield ResourceFacts(
            f"{code}.{nature}",
            name,
            nature,
            plan.get(key, 0) if key in plan else None,
            *(sums[one] for one in ("in_period", "in_year", "in_stage")),
            sums["same"] if had else None,
        )


def _had(within: str, spans: Spans) -> bool:
    """Whether anything is known of the capital of the year before."""
    rows = Allotment.objects.filter(under("unit_path", (within,)), year=spans.on.year - 1)
    return spans.same is not None and rows.exists()


def _gifts(within: str, spans: Spans) -> Iterable[ResourceFacts]:
    """What enterprises gave, and what people gave by form; a gift has no target."""
    rows = Contribution.objects.filter(
        under("project__commune__path", (within,)), on__lte=spans.on, withdrawn_on=None
    )
    sums: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows.values("giver_kind", "form").annotate(**ranges(spans, "value")).order_by():
        key = "enterprise" if row["giver_kind"] == Giver.ENTERPRISE else row["form"]
        for name in ranges(spans):
            sums[key][name] += row[name] or 0
    labels = {"enterprise": "Doanh nghiệp đóng góp"}
    labels |= {str(form): f"Cộng đồng dân cư: {word}" for form, word in GIFTS.items()}
    for key, label in labels.items():
        if key in sums:
            known = (sums[key][one] for one in ("in_period", "in_year", "in_stage"))
            same = sums[key]["same"] or None
            yield ResourceFacts(f"gift.{key}", label, "gift", None, *known, same)


def _contents(within: str, spans: Spans) -> Iterable[ContentFacts]:
    rows = planned(within, spans).filter(nature__in=BUDGET, content__isnull=False)
    plan: dict[tuple[str, str], int] = defaultdict(int)
    for *key, n in rows.values_list("content__code", "content__name").annotate(n=Sum("amount")):
        plan[tuple(key)] += n
    if not plan:
        return
    names = ("allotment__content__code", "allotment__content__name")
    changed = later_changes(rows, spans).values_list(*names)
    for *key, n in changed.annotate(n=Sum(F("after") - F("before"))).order_by():
        plan[tuple(key)] -= n
    paid: dict[tuple[str, str], int] = defaultdict(int)
    since = spans.start if spans.is_stage else spans.year_start
    made = vouchers(within, spans).filter(on__gte=since, allotment__in=rows)
    for *key, kind, n in made.values_list(*names, "kind").annotate(n=Sum("amount")).order_by():
        paid[tuple(key)] += SIGN[PayKind(kind)] * n
    for key in sorted(plan):
        yield ContentFacts(*key, plan[key], paid[key])
