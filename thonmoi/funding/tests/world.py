"""Shortcuts of these tests: who acts, works that are followed. Amounts are of the tests alone."""

import json
from datetime import date
from decimal import Decimal

from tests import universe
from thonmoi.funding import actions, queries
from thonmoi.funding.models import Content, Project, Source, Step
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
from thonmoi.library.actions import checked_file
from thonmoi.plans.models import Work

OFFICE, FINANCE, LEADER, FRONT = "vpdp", "phong-tckh", "lanh-dao", "mttq"
OFFICER, OTHER = "can-bo-tan-loi", "can-bo-tan-hiep"
LOI, HIEP = "25342", "25361"
PHOTO = b"\xff\xd8\xff\xe0 a photo"


def office():
    return universe.actor(OFFICE)


def officer():
    return universe.actor(OFFICER)


def works(code: str = LOI, **fields) -> list[Work]:
    rows = Work.objects.filter(commune__code=code, same_as=None, **fields)
    return list(rows.select_related("commune", "site").order_by("order"))


def follow(code: str = LOI, by=None) -> list[Project]:
    """Follow all works of the plan in a commune."""
    unit = universe.unit(code)
    actions.open_project(unit, by=by or office(), works=works(code))
    return list(Project.objects.filter(commune=unit).order_by("pk"))


def project(code: str = LOI, site: str = "", **changes) -> Project:
    """One work of a commune, by default a culture house, as the subject of deeds."""
    name = site or {LOI: "Ân Lợi", HIEP: "Tân Lập"}[code]
    (work,) = works(code, site__name=name, object="nhà văn hóa ấp")
    (made,) = actions.open_project(universe.unit(code), by=office(), works=[work])
    row = queries.project_row(office(), made.pk)
    if changes:
        given = {"starts": date(2025, 2, 1), "due": date(2025, 6, 1)} | changes
        actions.correct_project(row, by=office(), version=row.version, facts=facts(**given))
        row = queries.project_row(office(), made.pk)
    return row


def splittable() -> Project:
    """The public Wi-Fi of Tân Hiệp, eight places: it may be split by hamlet."""
    (work,) = works(HIEP, object="wifi công cộng")
    (made,) = actions.open_project(universe.unit(HIEP), by=office(), works=[work])
    return queries.project_row(office(), made.pk)


def again(row: Project) -> Project:
    """The row as it stands now."""
    return queries.project_row(universe.EVERYTHING, row.pk)


def facts(**changes) -> ProjectFacts:
    values = {"name": "Xây mới 01 nhà văn hóa ấp, Ấp Ân Lợi", "kind": Kind.BUILD}
    return ProjectFacts(**values | {"object": "nhà văn hóa ấp"} | changes)


def step(code: str = "khoi-cong") -> Step:
    return Step.objects.get(code=code)


def geojson(*codes: str) -> bytes:
    """A file with a square for each code; no boundary of a real commune."""
    squares = [
        {
            "type": "Feature",
            "properties": {"code": code, "name": code},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[x, 11], [x + 0.1, 11], [x + 0.1, 11.1], [x, 11.1], [x, 11]]],
            },
        }
        for x, code in ((106 + n / 5, code) for n, code in enumerate(codes or (LOI, HIEP)))
    ]
    return json.dumps({"type": "FeatureCollection", "features": squares}).encode()


def photo(name: str = "a.jpg"):
    return checked_file(PHOTO, name)


def reached(code: str = "khoi-cong", on=date(2025, 3, 3), row=None):
    """A work whose step was recorded by its commune."""
    row = row or project()
    actions.reach_stage(row, by=officer(), step=step(code), on=on, paper="12/BB-UBND")
    return again(row)


def finance():
    return universe.actor(FINANCE)


def allot(code: str = LOI, row=None, source: str = "ns-tinh", content: str = "", **changes):
    """Capital of the tests' own making; no document of the plan gives an amount."""
    values = {"year": 2025, "nature": Nature.INVESTMENT, "amount": 900, "on": date(2025, 2, 1)}
    facts_ = AllotmentFacts(**values | {"paper": "9/QĐ-UBND"} | changes)
    made = actions.make_allotment(
        row.commune if row else universe.unit(code),
        by=finance(),
        facts=facts_,
        source=Source.objects.get(code=source),
        content=Content.objects.get(code=content) if content else None,
        project=row,
    )
    return queries.allotment_row(universe.EVERYTHING, made.pk)


def pay(row, amount: int = 100, kind=PayKind.PAYMENT, voucher: str = "KB1", by=None):
    """A voucher against an allotment as it stands now."""
    row = queries.allotment_row(universe.EVERYTHING, row.pk)
    given = {"kind": kind, "on": date(2025, 5, 5), "amount": amount, "voucher": voucher}
    return actions.record_payment(row, by=by or finance(), version=row.version, **given)


def balance(row):
    return queries.allotment(universe.EVERYTHING, row.pk).balance


def accept(row, value: int = 300, **changes):
    values = {"part": "Phần móng", "on": date(2025, 5, 1), "paper": "3/BBNT"}
    found = AcceptanceFacts(**values | {"value": value, "nature": Nature.INVESTMENT} | changes)
    return actions.record_acceptance(row, by=officer(), facts=found)


def gift(**changes) -> ContributionFacts:
    values = {"giver_kind": Giver.HOUSEHOLD, "form": Form.LABOUR, "quantity": Decimal(12)}
    values |= {"on": date(2025, 4, 4), "receipt": "2/BB-BPT", "unit_price": 300_000}
    return ContributionFacts(**values | {"is_voluntary": True} | changes)
