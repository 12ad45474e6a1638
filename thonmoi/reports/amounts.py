"""Money as reports print it: whole millions of đồng whose sum is the rounded total. Pure.

Every figure in text, table, chart and workbook comes from here, so that they cannot differ.
Natures are summed up apart; the total over them is that of resources mobilised alone.
"""

from dataclasses import dataclass
from decimal import Decimal

from thonmoi.funding.rules import rounded
from thonmoi.kernel.numbers import percent
from thonmoi.reports.facts import DebtFacts, Facts, ProjectFacts, ResourceFacts

MILLION = 1_000_000
UNIT = "triệu đồng"
COLUMNS = ("planned", "in_period", "in_year", "in_stage", "last_year")
NATURES = {
    "investment": "Vốn đầu tư phát triển",
    "recurrent": "Kinh phí sự nghiệp",
    "credit": "Vốn tín dụng",
    "mobilised": "Huy động ngoài ngân sách",
    "gift": "Đóng góp tự nguyện",
}
BUDGET = ("investment", "recurrent")


@dataclass(frozen=True, slots=True)
class ResourceLine:
    """A source, or the sum of some, in millions; None is "no data"."""

    label: str
    nature: str
    amounts: tuple[int | None, ...]
    key: str

    @property
    def planned(self) -> int | None:
        return self.amounts[0]

    @property
    def done(self) -> int | None:
        """What was disbursed or given in the year (in a stage: in the period)."""
        return self.amounts[2]

    @property
    def share(self) -> Decimal | None:
        """What is disbursed of the plan, in percent; only of the budget is there such a rate."""
        if self.nature not in BUDGET or self.planned is None or self.done is None:
            return None
        return percent(self.done, self.planned)


def resources(facts: Facts) -> dict[str, tuple[ResourceLine, ...]]:
    """Lines by nature, in the order of natures."""
    if facts.money is None:
        return {}
    rows = sorted(facts.money.resources, key=lambda one: list(NATURES).index(one.nature))
    columns = [_column(facts, rows, name) for name in COLUMNS]
    lines = [
        ResourceLine(one.source, one.nature, tuple(column[n] for column in columns), one.key)
        for n, one in enumerate(rows)
    ]
    return {
        nature: tuple(one for one in lines if one.nature == nature)
        for nature in NATURES
        if any(one.nature == nature for one in lines)
    }


def _column(facts: Facts, rows: list[ResourceFacts], name: str) -> list[int | None]:
    """A column in millions; of a stage what counts as "the year" is the whole period."""
    is_stage = facts.kind == "term"
    asked = "in_period" if is_stage and name == "in_year" else name
    values = [getattr(one, asked) for one in rows]
    return in_millions(values)


def in_millions(values: list[int | None]) -> list[int | None]:
    """Amounts in whole millions whose sum is the rounded total; None stays None."""
    known = [one for one in values if one is not None]
    made = iter(rounded(known, MILLION)) if known else iter(())
    return [None if one is None else next(made) for one in values]


def nature_sum(nature: str, lines: tuple[ResourceLine, ...]) -> ResourceLine:
    """The sum of the lines of a nature; of a column that nobody knows None."""
    return ResourceLine(NATURES[nature], nature, sums(lines), nature)


def sums(lines: tuple[ResourceLine, ...]) -> tuple[int | None, ...]:
    """The sums of the columns of some lines."""
    columns = ([one.amounts[n] for one in lines] for n in range(len(COLUMNS)))
    known = ([one for one in column if one is not None] for column in columns)
    return tuple(sum(column) if column else None for column in known)


def projects(facts: Facts) -> list[tuple[ProjectFacts, tuple[int | None, ...]]]:
    """Works with total investment, allotted, disbursed in the period and in the year."""
    names = ("budget", "allotted", "in_period", "in_year")
    columns = [in_millions([getattr(one, name) for one in facts.projects]) for name in names]
    return [(one, tuple(column[n] for column in columns)) for n, one in enumerate(facts.projects)]


MOST_SOURCES = 6
"""So many sources have a column of their own; of more, all from the last on share one."""
OTHERS = "Nguồn khác"


@dataclass(frozen=True, slots=True)
class DebtLine:
    """A work that owes, in millions: total investment, accepted, allotted by source, debt.

    `allotted` holds one amount for each of `debt_sources`, or one in all where there are none.
    """

    facts: DebtFacts
    value: int | None
    accepted: int | None
    allotted: tuple[int | None, ...]
    debt: int | None


def debt_sources(facts: Facts) -> tuple[str, ...]:
    """The sources of which anything is allotted to works that owe, as columns."""
    rows = facts.money.debts if facts.money else ()
    named = tuple(dict.fromkeys(share.name for one in rows for share in one.by_source))
    used = {share.name for one in rows for share in one.by_source if share.amount}
    shown = tuple(name for name in named if name in used)
    return shown if len(shown) <= MOST_SOURCES else (*shown[: MOST_SOURCES - 1], OTHERS)


def debts(facts: Facts) -> list[DebtLine]:
    """Works that owe; each column is rounded so that its sum is the rounded total."""
    rows = facts.money.debts if facts.money else ()
    names = ("value", "accepted", "debt")
    value, accepted, debt = (in_millions([getattr(one, n) for one in rows]) for n in names)
    sources = debt_sources(facts)
    if sources:
        columns = [in_millions([_of_source(one, n, sources) for one in rows]) for n in sources]
    else:
        columns = [in_millions([one.allotted for one in rows])]
    return [
        DebtLine(one, value[n], accepted[n], tuple(column[n] for column in columns), debt[n])
        for n, one in enumerate(rows)
    ]


def _of_source(one: DebtFacts, source: str, sources: tuple[str, ...]) -> int | None:
    """What is allotted of a source; None where nothing is."""
    shares = [
        share.amount
        for share in one.by_source
        if share.name == source or (source == OTHERS and share.name not in sources)
    ]
    return sum(shares) or None
