"""Money in a report's facts: by source, by content, by work, in whole đồng. None is "no data"."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ResourceFacts:
    """What one source gives in one nature (procedures 4.2.6), or people give in one form.

    `planned` is the plan of the year as of the day (None where a source has no plan: what is
    given has no target); `in_period`, `in_year`, `in_stage` what was disbursed or given by then;
    `last_year` the same period of the year before, None where nothing is known of that year.
    """

    key: str
    source: str
    nature: str
    planned: int | None = None
    in_period: int = 0
    in_year: int = 0
    in_stage: int = 0
    last_year: int | None = None

    @property
    def is_budget(self) -> bool:
        """Whether it is money of the budget: that alone has a rate of disbursement."""
        return self.nature in ("investment", "recurrent")


@dataclass(frozen=True, slots=True)
class ContentFacts:
    """Budget capital of the year for one content of the programme (nội dung thành phần)."""

    code: str
    name: str
    planned: int
    disbursed: int


@dataclass(frozen=True, slots=True)
class ProjectFacts:
    """A work as it stood on the day (procedures 4.2.7); `late` days past its last day.

    `allotted`, `in_period`, `in_year` are of the budget in the year of the report, None where
    nothing is recorded of it.
    """

    id: int
    name: str
    commune: str
    investor: str = ""
    paper: str = ""
    budget: int | None = None
    allotted: int | None = None
    in_period: int | None = None
    in_year: int | None = None
    percent: int | None = None
    step: str = ""
    state: str = "running"
    due: date | None = None
    late: int = 0
    reason: str = ""
    clause: str = ""

    @property
    def is_done(self) -> bool:
        """Whether its volume is whole."""
        return self.percent == 100


@dataclass(frozen=True, slots=True)
class ShareFacts:
    """What one source gives of a sum."""

    name: str
    amount: int


@dataclass(frozen=True, slots=True)
class DebtFacts:
    """Outstanding debt of basic construction of a work, by the rule of its regime.

    `by_source` parts `allotted` by every source of the area's works that owe or were accepted, in
    their order; empty in facts that were frozen before it was told.
    """

    id: int
    name: str
    commune: str
    value: int | None
    accepted: int
    allotted: int
    debt: int
    by_source: tuple[ShareFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class MoneyFacts:
    """Everything about money. `year` is that of the plan of capital, `stage` the years that
    count as its stage."""

    year: int
    stage: tuple[int, int]
    resources: tuple[ResourceFacts, ...] = ()
    contents: tuple[ContentFacts, ...] = ()
    debts: tuple[DebtFacts, ...] = ()
    has_accepted: bool = False
    """Whether any accepted volume is recorded: without it nothing is known of debts."""
