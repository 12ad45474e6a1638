"""What is wrong with the money of a work: each check is one function, each finding has an owner.

Values in, findings out; a check never stops at the first. Pure.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.funding.rules.capital import Balance


class Check(StrEnum):
    OVER_BUDGET = "over-budget"
    OVERPAID = "overpaid"
    NO_DOCUMENT = "no-document"
    SOURCE = "source"
    OUT_OF_STEP = "out-of-step"
    COUNT = "count"


CHECK_LABELS: dict[Check, str | Promise] = {
    Check.OVER_BUDGET: _("More is allotted than the total investment"),
    Check.OVERPAID: _("More is disbursed than was allotted"),
    Check.NO_DOCUMENT: _("Allotted without a document"),
    Check.SOURCE: _("The source is not allowed on that day"),
    Check.OUT_OF_STEP: _("Progress and money out of step"),
    Check.COUNT: _("The parts do not give the quantity of the work"),
}


class Owner(StrEnum):
    """Who has to look at it."""

    FINANCE = "finance"
    COMMUNE = "commune"


OWNER_LABELS: dict[Owner, str | Promise] = {
    Owner.FINANCE: pgettext_lazy("owner", "finance"),
    Owner.COMMUNE: pgettext_lazy("owner", "the commune"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt about one thing: `excess` is by how much, in đồng or points."""

    check: Check
    owner: Owner
    label: str
    unit_path: str
    allotment_pk: int | None = None
    project_pk: int | None = None
    excess: int | None = None

    @property
    def sentence(self) -> str | Promise:
        return CHECK_LABELS[self.check]


@dataclass(frozen=True, slots=True)
class Money:
    """An allotment as the checks see it."""

    pk: int
    label: str
    unit_path: str
    balance: Balance
    paper: str
    on: date
    source_from: date | None
    source_to: date | None


@dataclass(frozen=True, slots=True)
class Built:
    """A work as the checks see it: `allotted` and `disbursed` are of one nature each."""

    pk: int
    label: str
    unit_path: str
    budget: int | None
    percent: int | None
    gap: int
    by_nature: tuple[Balance, ...] = ()
    budgeted: int = 0
    stated: int | None = None
    in_parts: int | None = None


def overpaid(rows: Iterable[Money]) -> Iterator[Finding]:
    """Allotments of which more is disbursed than was allotted."""
    for one in rows:
        if one.balance.remaining < 0:
            yield _of(one, Check.OVERPAID, -one.balance.remaining)


def without_document(rows: Iterable[Money]) -> Iterator[Finding]:
    """Allotments that name no document."""
    return (_of(one, Check.NO_DOCUMENT) for one in rows if not one.paper)


def wrong_source(rows: Iterable[Money]) -> Iterator[Finding]:
    """Allotments from a source that did not exist on their day (a district after 30/6/2025)."""
    for one in rows:
        early = one.source_from is not None and one.on < one.source_from
        if early or (one.source_to is not None and one.on >= one.source_to):
            yield _of(one, Check.SOURCE)


def over_budget(rows: Iterable[Built]) -> Iterator[Finding]:
    """Works to which more is allotted than their total investment."""
    for one in rows:
        if one.budget is not None and one.budgeted > one.budget:
            yield _at(one, Check.OVER_BUDGET, Owner.FINANCE, one.budgeted - one.budget)


def out_of_step(rows: Iterable[Built]) -> Iterator[Finding]:
    """Works whose progress and share of money differ by more points than their regime says."""
    for one in rows:
        shares = [b.share for b in one.by_nature if b.amount > 0]
        if one.percent is None:
            continue
        worst = max((abs(int(s) - one.percent) for s in shares if s is not None), default=0)
        if worst > one.gap:
            yield _at(one, Check.OUT_OF_STEP, Owner.COMMUNE, worst)


def miscounted(rows: Iterable[Built]) -> Iterator[Finding]:
    """Split works whose parts do not give the stated quantity."""
    for one in rows:
        known = one.stated is not None and one.in_parts is not None
        if known and one.stated != one.in_parts:
            yield _at(one, Check.COUNT, Owner.COMMUNE)


MONEY_CHECKS = (overpaid, without_document, wrong_source)
WORK_CHECKS = (over_budget, out_of_step, miscounted)


def findings(money: Iterable[Money], built: Iterable[Built]) -> list[Finding]:
    """What every check finds, in the order of the checks."""
    allotments, works = list(money), list(built)
    found = [one for check in MONEY_CHECKS for one in check(allotments)]
    return found + [one for check in WORK_CHECKS for one in check(works)]


def _of(one: Money, check: Check, excess: int | None = None) -> Finding:
    return Finding(check, Owner.FINANCE, one.label, one.unit_path, one.pk, None, excess)


def _at(one: Built, check: Check, owner: Owner, excess: int | None = None) -> Finding:
    return Finding(check, owner, one.label, one.unit_path, None, one.pk, excess)
