"""The addresses of inspections, for the walk of the house."""

from tests.house.walk import Pair, Post, Visit
from thonmoi.inspections import queries
from thonmoi.inspections.tests import world

LED = {"right": world.OFFICE, "wrong": world.OFFICER}
FORM = {"year": "2025", "subject": "Kiểm tra thử", "planned_on": "20/6/2025"}
SEEN = {"version": 1, "on": "10/6/2025", "came": "Văn phòng", "seen": "Đúng tiến độ"}


def planned():
    return (world.planned().pk,)


def visited():
    return (world.visited().pk,)


def recommended():
    return (world.recommended().pk,)


def answered():
    return (world.answered().pk,)


ANSWER = {"right": world.OFFICER, "wrong": world.LEADER}
VISITS = [
    Visit("inspections"),
    Visit("inspection-plan", **LED),
    Post(
        "inspection-plan",
        data={**FORM, "lead": "vpdp-huyen", "units": ["vn/70/694/25342/"]},
        codes={"stranger": 422},
        **LED,
    ),
    Visit("inspection", planned),
    Visit("inspection-minutes", visited),
    Visit("inspection-change", planned, **LED),
    Post("inspection-change", planned, {**FORM, "version": 1}, **LED),
    Visit("inspection-cancel", planned, **LED),
    Post("inspection-cancel", planned, {"version": 1, "reason": "Trùng đoàn"}, **LED),
    Visit("inspection-visit", planned, **LED),
    Post("inspection-visit", planned, SEEN, **LED),
    Visit("inspection-conclude", visited, **LED),
    Post("inspection-conclude", visited, lambda: {"version": 2}, **LED),
    Visit("recommendation-make", visited, **LED),
    Post("recommendation-make", visited, {"text": "Khởi công", "owner": "ubnd-25342"}, **LED),
    Visit("recommendations"),
    Visit("recommendation-answer", recommended, **ANSWER),
    Post("recommendation-answer", recommended, {"version": 1, "answer": "Đã làm"}, **ANSWER),
    Visit("recommendation-close", answered, **LED),
    Post("recommendation-close", answered, {"version": 2}, **LED),
    Visit("recommendation-return", answered, **LED),
    Post("recommendation-return", answered, {"version": 2, "reason": "Chưa có ảnh"}, **LED),
]


def _inspections(actor):
    return [one.pk for one in queries.inspections(actor).rows]


def _recommendations(actor):
    return [one.pk for one in queries.recommendations(actor).rows]


def two_places():
    """An inspection of a commune, one of the whole district that asks something of it."""
    world.recommended()
    world.recommended("ubnd-25361", code="694", subject="Kiểm tra sử dụng vốn")


PAIRS = {
    "inspections.queries.inspections.inspections": Pair(
        _inspections, queries.inspection, two_places
    ),
    "inspections.queries.recommendations.recommendations": Pair(
        _recommendations, queries.recommendation, two_places
    ),
}
