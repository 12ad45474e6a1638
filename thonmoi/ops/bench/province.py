"""A made-up province for a bench: communes with titles, five years of conclusions, works, money.

It is laid into the province of the trial, through the deeds; who calls it takes it back.
"""

from datetime import date
from random import Random
from typing import Any

from thonmoi.accounts import queries as accounts
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import Standing
from thonmoi.funding import queries as funding
from thonmoi.funding.actions import add_project, make_allotment, record_payment, record_progress
from thonmoi.funding.rules import AllotmentFacts, Kind, Nature, PayKind, ProjectFacts
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.library.actions import register_document
from thonmoi.library.facts import DocumentFacts
from thonmoi.monitoring.actions.conclusions import Said, record_conclusions
from thonmoi.plans.actions import record_title
from thonmoi.registers.actions import register_entry
from thonmoi.registers.rules import EntryFacts, Register, State
from thonmoi.reports import actions, queries
from thonmoi.units import queries as units
from thonmoi.units.actions import register_unit
from thonmoi.units.rules import Level

CODE = "70"
YEARS = range(2021, 2026)
MILLION = 1_000_000


def fill(by: Actor, communes: int) -> Any:
    """The province of the trial with so many communes; those of the trial are among them."""
    unit = units.unit(by, CODE)
    held = units.communes(by, within=unit.path)
    trial = queries.form(by, held[0].path, on=clock.today())
    office = accounts.agency(by, "vpdp-tinh")
    frame = trial.frame
    actions.set_form(unit, by=by, frame=frame, bands=trial.bands, source=office.name)
    names = {"code": "9901", "level": Level.DISTRICT, "kind": "huyện", "name": "Số 1"}
    district = register_unit(unit, by=by, **names, source="bench")
    facts = DocumentFacts("QĐ", "bench", "Công nhận", "1/QĐ-BENCH", date(2021, 12, 30))
    paper = register_document(unit, by=by, facts=facts)
    set_ = criteria.set_for(by, "ntm", held[0].path, date(2025, 6, 17))
    for n in range(communes - len(held)):
        names = {"code": f"99{n:03}", "level": Level.COMMUNE, "kind": "xã", "name": f"Số {n:03}"}
        commune = register_unit(district, by=by, **names, source="bench")
        _judge(by, commune, set_, paper, n)
        _build(by, commune, n)
        _enter(by, commune, n)
    return unit


def _judge(by: Actor, unit: Any, set_: SetView, paper: Any, n: int) -> None:
    random = Random(n)  # noqa: S311  figures for show
    record_title(unit, by=by, level="ntm", recognised_on=date(2021, 12, 31), document=paper)
    for year in YEARS:
        said = [
            Said(
                one.id,
                Standing.MET if random.random() < 0.8 + 0.04 * (year - 2021) else Standing.NOT_MET,
                reason="bench",
                document_id=paper.pk,
            )
            for one in set_.criteria
        ]
        on = date(year, 12, 15) if year < 2025 else date(2025, 6, 10)
        record_conclusions(unit, by=by, said=said, on=on)


def _build(by: Actor, unit: Any, n: int) -> None:
    source = next(one for one in funding.sources(by).values() if one.code == "nstw")
    content = next(iter(funding.contents(by).values()))
    for number in range(3):
        facts = ProjectFacts(
            f"Công trình {number} của xã số {n:03}",
            Kind.BUILD,
            budget=(900 + n) * MILLION,
            starts=date(2025, 2, 1),
            due=date(2025, 5, 1 + number),
        )
        row = add_project(unit, by=by, facts=facts)
        given = AllotmentFacts(2025, Nature.INVESTMENT, 700 * MILLION, date(2025, 1, 9), "1/QĐ")
        allotted = make_allotment(
            unit, by=by, facts=given, source=source, content=content, project=row
        )
        record_payment(
            allotted,
            by=by,
            version=allotted.version,
            kind=PayKind.PAYMENT,
            on=date(2025, 4, 4),
            amount=(200 + n) * MILLION,
            voucher=f"B{n}-{number}",
        )
        row = funding.project_row(by, row.pk)
        reason = "Chờ vật liệu."
        record_progress(row, by=by, on=date(2025, 6, 1), percent=60, delay_reason=reason)


def _enter(by: Actor, unit: Any, n: int) -> None:
    since = date(2024, 1 + n % 12, 5)
    product = EntryFacts(
        Register.PRODUCT, f"Sản phẩm {n:03}", State.RECOGNISED, maker=f"Chủ thể {n:03}",
        stars=3, since=since, valid_until=since.replace(year=2027),
    )  # fmt: skip
    group = EntryFacts(
        Register.COOPERATIVE, f"Hợp tác xã {n:03}", State.ACTIVE, kind="cooperative", since=since
    )
    for facts in (product, group):
        register_entry(unit, by=by, facts=facts)
