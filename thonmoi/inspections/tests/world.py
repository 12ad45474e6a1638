"""Shortcuts of these tests: who acts, an inspection in every state, a notice of conclusions."""

from datetime import date

from tests import universe
from thonmoi.accounts import queries as accounts
from thonmoi.inspections import actions, queries
from thonmoi.inspections.models import Inspection, Recommendation
from thonmoi.inspections.rules import InspectionFacts, VisitFacts
from thonmoi.plans import actions as plans
from thonmoi.plans.models import Plan
from thonmoi.plans.rules.facts import ClauseFacts, PlanFacts, TaskFacts

OFFICE, FINANCE, DIVISION, LEADER = "vpdp", "phong-tckh", "phong-gddt", "lanh-dao"
OFFICER, CHAIR, OTHER, FRONT = "can-bo-tan-loi", "chu-tich-tan-loi", "can-bo-tan-hiep", "mttq"
LOI, HIEP = "25342", "25361"
PHOTO = b"\xff\xd8\xff\xe0 a photo"


def office():
    return universe.actor(OFFICE)


def officer():
    return universe.actor(OFFICER)


def agency(code: str):
    return accounts.agency(office(), code)


def facts(**changes) -> InspectionFacts:
    values = {"year": 2025, "subject": "Kiểm tra tiến độ các công trình"}
    return InspectionFacts(**values | {"planned_on": date(2025, 6, 10)} | changes)


def planned(code: str = LOI, by=None, lead: str = "vpdp-huyen", **changes) -> Inspection:
    """An inspection of the programme, as the subject of a deed."""
    (made,) = actions.plan_inspection(
        universe.unit("694"),
        by=by or office(),
        facts=facts(**changes),
        lead=agency(lead),
        units=[universe.unit(code)],
    )
    return queries.inspection_row(universe.EVERYTHING, made.pk)


def visit(**changes) -> VisitFacts:
    values = {
        "on": date(2025, 6, 10),
        "came": "Văn phòng Điều phối\nPhòng Tài chính - Kế hoạch",
        "seen": "Nhà văn hóa ấp Ân Lợi xong phần móng.\nMương thoát nước chưa khởi công.",
    }
    return VisitFacts(**values | changes)


def visited(code: str = LOI, by=None, lead: str = "vpdp-huyen", **changes) -> Inspection:
    """An inspection whose visit is recorded."""
    row, by = planned(code, by, lead, **changes), by or office()
    actions.visit_inspection(row, by=by, version=row.version, facts=visit())
    return queries.inspection_row(universe.EVERYTHING, row.pk)


def recommended(
    owner: str = "ubnd-25342", due=date(2025, 6, 30), by=None, **lead
) -> Recommendation:
    """A recommendation after a visit, by default to the commune."""
    row = visited(by=by, **lead)
    made = actions.make_recommendation(
        row, by=by or office(), text="Khởi công mương thoát nước", owner=agency(owner), due=due
    )
    return queries.recommendation_row(universe.EVERYTHING, made.pk)


def answered() -> Recommendation:
    """A recommendation that the commune has answered."""
    row = recommended()
    actions.answer_recommendation(row, by=officer(), version=1, answer="Đã khởi công ngày 12/6")
    return queries.recommendation_row(universe.EVERYTHING, row.pk)


def notice(kind: str = "TB") -> Plan:
    """A notice of conclusions that was read in like a plan, with one task."""
    return plans.create_plan(
        universe.unit("694"),
        by=office(),
        facts=PlanFacts(
            kind=kind,
            year=2025,
            title="Thông báo kết luận kiểm tra tại xã Tân Lợi",
            issuer_text="UBND huyện Hớn Quản",
            symbol=f"{kind}-UBND",
            clauses=(
                ClauseFacts("1", "1.", 1, "", "UBND xã Tân Lợi khởi công mương thoát nước.", 1),
            ),
            tasks=(TaskFacts("1", "Khởi công mương thoát nước", universe.unit(LOI).pk),),
        ),
    )
