"""Simulated works and money of 2021 to 2025: allotted by year, paid, built, one of them late."""

from datetime import date, timedelta
from decimal import Decimal

from thonmoi.funding import queries
from thonmoi.funding.actions import (
    add_project,
    correct_project,
    make_allotment,
    reach_stage,
    record_acceptance,
    record_contribution,
    record_payment,
    record_progress,
)
from thonmoi.funding.rules import (
    AcceptanceFacts,
    AllotmentFacts,
    ContributionFacts,
    Form,
    Giver,
    Kind,
    Nature,
    PayKind,
    ProjectFacts,
)
from thonmoi.ops.demo import days
from thonmoi.ops.demo.offices import Offices
from thonmoi.ops.demo.story import AN_PHU, MINH_TAM, TAN_HIEP, TAN_HUNG, TAN_LOI
from thonmoi.units import queries as units

FINANCE = "phong-tckh"
MILLION = 1_000_000
PLACES = (TAN_LOI, TAN_HIEP, AN_PHU, MINH_TAM, TAN_HUNG)
YEARS = range(2021, 2025)
PAPER = "Quyết định mô phỏng"
REASON = "Mô phỏng: chờ điều chỉnh dự toán."


def build(offices: Offices) -> None:
    """A work a year in every place, finished; this year the plan's own works, as far as they go."""
    for year in YEARS:
        for n, code in enumerate(PLACES, 1):
            _past(offices, year, n, code)
    for n, code in enumerate((TAN_LOI, TAN_HIEP), 1):
        _present(offices, n, code)


def _past(offices: Offices, year: int, n: int, code: str) -> None:
    """A work that was begun in March and done in November of its year."""
    by, unit = offices.office, units.unit(offices.office, code)
    starts, ends = date(year, 3, 5), date(year, 11, 20)
    facts = ProjectFacts(
        f"Công trình mô phỏng năm {year}, số {n:02}",
        Kind.BUILD,
        budget=(1_200 + 150 * n) * MILLION,
        starts=starts,
        due=ends,
    )
    row = add_project(unit, by=by, facts=facts)
    with days.on(date(year, 12, 31)):
        _allot(offices, code, year, (900 + 100 * n, 300 + 50 * n), row.pk)
        for code_, day in (("phe-duyet", starts), ("khoi-cong", starts + timedelta(20))):
            _reach(offices, row.pk, code_, day)
        _reach(offices, row.pk, "quyet-toan", ends)
        record_progress(queries.project_row(by, row.pk), by=by, on=ends, percent=100)
        value = (1_200 + 150 * n) * MILLION
        accepted = AcceptanceFacts("Toàn bộ", ends, value, "investment", True, PAPER)
        record_acceptance(queries.project_row(by, row.pk), by=by, facts=accepted)
        _give(offices, row.pk, date(year, 7, 10), 40 + 10 * n)


def _present(offices: Offices, n: int, code: str) -> None:
    """The first works of the plan in a commune: one done, one late, one that owes."""
    by = offices.office
    path = units.unit(by, code).path
    followed = [one for one in queries.projects_at(by, path) if one.clause][:4]
    for place, one in enumerate(followed):
        row = queries.project_row(by, one.pk)
        due = date(2025, 5, 31) if place == 1 else date(2025, 9, 30)
        facts = ProjectFacts(
            one.name, one.kind, one.object, one.quantity, one.unit_text, one.place_text,
            (800 + 100 * place) * MILLION, date(2025, 2, 20), due,
        )  # fmt: skip
        correct_project(row, by=by, version=row.version, facts=facts)
        _allot(offices, code, 2025, (500 + 50 * place, 100 * n), one.pk)
        _reach(offices, one.pk, "phe-duyet", date(2025, 2, 25))
        _reach(offices, one.pk, "khoi-cong", date(2025, 3, 20))
        percent, reason = ((100, ""), (60, REASON), (45, ""), (85, ""))[place]
        row, on = queries.project_row(by, one.pk), date(2025, 6, 10)
        record_progress(row, by=by, on=on, percent=percent, delay_reason=reason)
        if place == 3:
            value = (700 + 100 * place) * MILLION
            accepted = AcceptanceFacts("Phần thô", on, value, "investment", False, PAPER)
            record_acceptance(queries.project_row(by, one.pk), by=by, facts=accepted)
    if followed:
        _give(offices, followed[0].pk, date(2025, 4, 12), 35 * n)


def _reach(offices: Offices, pk: int, code: str, day: date) -> None:
    by = offices.office
    row = queries.project_row(by, pk)
    step = row.regime.steps.get(code=code)
    reach_stage(row, by=by, step=step, on=day, paper=f"{PAPER} {day:%d/%m/%Y}")


def _allot(offices: Offices, code: str, year: int, money: tuple[int, int], pk: int) -> None:
    """Allot from the central and the provincial budget, and pay most of it in the year."""
    by = offices.at(FINANCE)
    known = {one.code: one for one in queries.sources(by).values()}
    content = next(one for one in queries.contents(by).values() if one.code == "02")
    for source, amount in zip(("nstw", "ns-tinh"), money, strict=True):
        on = date(year, 1, 20)
        facts = AllotmentFacts(year, Nature.INVESTMENT, amount * MILLION, on, f"{PAPER} {year}")
        row = make_allotment(
            units.unit(by, code), by=by, facts=facts, source=known[source], content=content,
            project=queries.project_row(by, pk),
        )  # fmt: skip
        _pay(offices, row.pk, year, amount, source)


def _pay(offices: Offices, pk: int, year: int, amount: int, source: str) -> None:
    by = offices.at(FINANCE)
    last = (3, 6) if year == 2025 else (5, 8, 11)
    for month in last:
        row = queries.allotment_row(by, pk)
        paid = amount * MILLION * 3 // 10
        record_payment(
            row, by=by, version=row.version, kind=PayKind.PAYMENT, on=date(year, month, 10),
            amount=paid, voucher=f"MP-{pk}-{source}-{month:02}",
        )  # fmt: skip


def _give(offices: Offices, pk: int, day: date, millions: int) -> None:
    """What people gave of their own will; nobody is named."""
    by = offices.office
    facts = ContributionFacts(
        Giver.HOUSEHOLD, Form.MONEY, Decimal(millions * MILLION), day, f"Phiếu thu mô phỏng {pk}",
        is_voluntary=True,
    )  # fmt: skip
    record_contribution(queries.project_row(by, pk), by=by, facts=facts)
