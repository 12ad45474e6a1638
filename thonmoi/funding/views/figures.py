"""Capital as it is asked for and shown: filters, units of money, lines that add up."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from thonmoi.funding import queries, rules
from thonmoi.funding.queries import CapitalFilter, CapitalPage, Cut
from thonmoi.funding.rules import Balance, Check, Nature
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.numbers import format_number, format_percent
from thonmoi.ui.parts import Stat, Tab

UNITS: dict[str, tuple[int, int, int]] = {
    "dong": (1, 1, 0),
    "trieu": (10**6, 10**6, 0),
    "ty": (10**9, 10**7, 2),
}
"""By name: đồng in the unit, đồng of the smallest step that is shown, decimals."""
UNIT_LABELS = {"dong": "đồng", "trieu": "triệu đồng", "ty": "tỷ đồng"}
CUTS = {
    Cut.SOURCE: "source",
    Cut.AREA: "unit",
    Cut.UNIT: "place",
    Cut.CONTENT: "content",
    Cut.YEAR: "year",
    Cut.WORK: "work",
}
"""By what the list of allotments is narrowed to a line."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the page was asked for: filter, cut, unit of money, and the address of it."""

    filter: CapitalFilter
    cut: Cut
    unit: str
    unit_code: str
    place: str
    query: str
    areas: queries.Areas

    @property
    def unit_label(self) -> str:
        return UNIT_LABELS[self.unit]

    @property
    def nature_label(self) -> str | Promise:
        return rules.NATURE_LABELS[self.filter.nature]

    @property
    def title(self) -> str:
        year = str(self.filter.year) if self.filter.year else _("all years")
        return capfirst(f"{self.nature_label}, {year}, {self.place}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line in figures of the unit; `query` narrows the list of allotments to it."""

    label: str | Promise
    amount: str
    disbursed: str
    remaining: str
    outstanding: str
    share: str
    is_over: bool
    query: str = ""


def asked(request: HttpRequest) -> Asked:
    """What the address asks for; nonsense asks for nothing. One nature always."""
    get, areas = request.GET.get, queries.areas(request.actor)
    year, unit = get("year", str(clock.today().year)), areas.by_code.get(get("unit", ""))
    nature, cut, money = get("nature", ""), get("by", ""), get("money", "")
    narrowed = CapitalFilter(
        nature=Nature(nature) if nature in list(Nature) else Nature.INVESTMENT,
        year=_whole(year),
        within=unit.path if unit else "",
        source_pk=_whole(get("source", "")),
        content_pk=_whole(get("content", "")),
        unit_pk=_whole(get("place", "")),
        project_pk=_whole(get("work", "")),
    )
    rest = request.GET.copy()
    rest.pop("page", None)
    return Asked(
        narrowed,
        Cut(cut) if cut in list(Cut) else Cut.SOURCE,
        money if money in UNITS else "trieu",
        unit.code if unit else "",
        str(unit) if unit else _("the whole area"),
        rest.urlencode(),
        areas,
    )


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def amounts(values: list[int], unit: str) -> list[str]:
    """Amounts as they are shown in a unit: their sum is the rounded sum."""
    return [_steps(n, unit) for n in rules.rounded(values, UNITS[unit][1])]


def _steps(count: int, unit: str) -> str:
    whole, step, places = UNITS[unit]
    return format_number(Decimal(count * step) / whole, places)


def lines(page: CapitalPage, asked: Asked) -> list[Line]:
    """The lines and, last, their sum; every column adds up as shown, and every line."""
    balances = [one.balance for one in page.lines]
    step = UNITS[asked.unit][1]
    columns = {
        name: rules.rounded([getattr(b, name) for b in balances], step)
        for name in ("amount", "disbursed", "outstanding")
    }
    rows = list(zip(*columns.values(), strict=True))
    made = [
        _line(line.label, row, line.balance, asked, _narrowed(page.cut, line, asked))
        for line, row in zip(page.lines, rows, strict=True)
    ]
    whole = tuple(sum(column) for column in columns.values())
    return [*made, _line(_("Total"), whole, page.total, asked)]


def _narrowed(cut: Cut, line: queries.CapitalLine, asked: Asked) -> str:
    """What narrows the list of allotments to a line; nothing where it names no single thing."""
    key = line.code or line.key
    if cut not in CUTS or key is None:
        return ""
    year = asked.filter.year or ""
    kept = {"nature": str(asked.filter.nature), "year": str(year), "unit": asked.unit_code}
    return urlencode(kept | {CUTS[cut]: str(key)})


def _line(
    label: str | Promise, row: tuple[int, ...], found: Balance, asked: Asked, query: str = ""
) -> Line:
    amount, disbursed, outstanding = row
    counts = (amount, disbursed, amount - disbursed, outstanding)
    shown = [_steps(n, asked.unit) for n in counts]
    share = format_percent(found.share, 1) if found.share is not None else "—"
    return Line(label, *shown, share, found.remaining < 0, query)


def stats(found: Balance, asked: Asked) -> list[Stat]:
    """The headline of one nature."""
    unit = f" {asked.unit_label}"
    step = UNITS[asked.unit][1]
    amount, disbursed = (rules.rounded([n], step)[0] for n in (found.amount, found.disbursed))
    shown = [_steps(n, asked.unit) for n in (amount, disbursed, amount - disbursed)]
    share = format_percent(found.share, 1) if found.share is not None else _("no data")
    return [
        Stat(_("Allotted"), shown[0], unit),
        Stat(_("Disbursed"), shown[1], unit, share),
        Stat(_("Remaining"), shown[2], unit),
        Stat(_("Advances outstanding"), amounts([found.outstanding], asked.unit)[0], unit),
    ]


def debts(actor: Actor, asked: Asked) -> list[tuple[object, str]]:
    """Works with debt in the nature that is shown, each with its figure."""
    found = queries.debts(actor, asked.filter.within, asked.filter.nature, most=20)
    shown = amounts([one.debt for one in found], asked.unit)
    return list(zip(found, shown, strict=True))


def choices(request: HttpRequest, asked: Asked) -> dict[str, object]:
    """Tabs of natures and cuts, years, communes, units of money."""
    now = {str(clock.today().year), *map(str, queries.years(request.actor))}
    return {
        "natures": [
            Tab(capfirst(label), _with(request, nature=nature), nature is asked.filter.nature)
            for nature, label in rules.NATURE_LABELS.items()
        ],
        "cuts": [
            Tab(label, _with(request, by=cut), cut is asked.cut)
            for cut, label in cut_labels().items()
            if cut is not Cut.AREA or asked.areas.has_districts
        ],
        "years": sorted(now, reverse=True),
        "areas": asked.areas,
        "monies": UNIT_LABELS.items(),
    }


def cut_labels() -> dict[Cut, str]:
    """The cuts in the order of the page, with their words."""
    return {
        Cut.SOURCE: _("By source"),
        Cut.AREA: _("By district"),
        Cut.UNIT: _("By commune"),
        Cut.CONTENT: _("By content"),
        Cut.CRITERION: _("By criterion"),
        Cut.YEAR: _("By year"),
        Cut.WORK: _("By work"),
    }


def _with(request: HttpRequest, **changes: str) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    for name, value in changes.items():
        query[name] = value
    return f"?{query.urlencode()}"


def checks(found: queries.FindingCounts, current: str) -> list[Tab]:
    """One tab a check with how many it found."""
    page, counts = reverse("capital-checks"), Counter[Check]()
    for (check, _owner), count in found.items():
        counts[check] += count
    return [
        Tab(_("All"), page, current not in list(Check), counts.total()),
        *(
            Tab(label, f"{page}?check={check}", check == current, counts[check])
            for check, label in rules.CHECK_LABELS.items()
        ),
    ]
