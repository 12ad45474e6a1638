"""Inquiries of the universe, made by deeds: two communes, a division and the Front are asked."""

from datetime import datetime

from tests import universe
from thonmoi.accounts import queries as accounts
from thonmoi.inquiries import actions, queries
from thonmoi.inquiries.facts import InquiryFacts, QuestionFacts
from thonmoi.inquiries.models import Inquiry, Question, Reply
from thonmoi.inquiries.rules import QuestionKind
from thonmoi.kernel.clock import VIETNAM

OFFICE, LEADER, DIVISION, FRONT = "vpdp", "lanh-dao", "phong-gddt", "mttq"
OFFICER, CHAIR, OTHER = "can-bo-tan-loi", "chu-tich-tan-loi", "can-bo-tan-hiep"
LOI, HIEP, SCHOOLS = "ubnd-25342", "ubnd-25361", "phong-gddt"
DUE = datetime(2025, 6, 20, 16, 0, tzinfo=VIETNAM)
LATER = datetime(2025, 6, 24, 16, 0, tzinfo=VIETNAM)
QUESTIONS = (
    QuestionFacts(QuestionKind.COUNT, "Số tuyến đường hư hỏng", unit_word="tuyến"),
    QuestionFacts(QuestionKind.NUMBER, "Chiều dài", unit_word="km", is_required=False),
    QuestionFacts(QuestionKind.YES_NO, "Có điểm sạt lở"),
    QuestionFacts(QuestionKind.CHOICE, "Mức độ", options="Nhẹ\nNặng", is_required=False),
    QuestionFacts(QuestionKind.DATE, "Ngày kiểm tra", is_required=False),
    QuestionFacts(QuestionKind.TEXT, "Kiến nghị", is_required=False),
    QuestionFacts(QuestionKind.FILE, "Ảnh hiện trường", is_required=False),
)
TYPED = ("12", "3,5", "yes", "Nặng", "16/6/2025", "Hỗ trợ kinh phí")


def office():
    return universe.actor(OFFICE)


def agency(code: str):
    return accounts.agency(office(), code)


def facts(**changes) -> InquiryFacts:
    values = {"title": "Thiệt hại do mưa lũ", "due_at": DUE, "basis": "số 7/UBND-NN"}
    return InquiryFacts(**values | changes)


def drafted(codes=(LOI, HIEP, SCHOOLS, "mttq-huyen"), **changes) -> Inquiry:
    """An inquiry that nobody has got yet, with a question of each kind."""
    bodies = [agency(code) for code in codes]
    area = universe.unit("694")
    made = actions.draft_inquiry(area, by=office(), facts=facts(**changes), bodies=bodies)
    for one in QUESTIONS:
        actions.add_question(made, by=office(), facts=one)
    return queries.inquiry_row(office(), made.pk)


def sent(**changes) -> Inquiry:
    """An inquiry that the bodies see."""
    row = drafted(**changes)
    actions.send_inquiry(row, by=office(), version=row.version)
    return queries.inquiry_row(office(), row.pk)


def reply(inquiry: Inquiry | None = None, code: str = LOI) -> Reply:
    """The reply of a body, as the subject of a deed."""
    found = Reply.objects.get(inquiry=inquiry or sent(), agency__code=code)
    return queries.reply_row(office(), found.pk)


def typed(row: Reply, *values: str) -> dict[int, str]:
    keys = Question.objects.filter(inquiry=row.inquiry_id).order_by("order").values_list("pk")
    return {pk: said for (pk,), said in zip(keys, values or TYPED, strict=False)}


def saved(row: Reply | None = None, by: str = OFFICER, *values: str) -> Reply:
    """A reply with a draft of its answers."""
    row = row or reply()
    given = {"version": row.version, "typed": typed(row, *values)}
    return actions.save_reply(row, by=universe.actor(by), **given)


def answered(row: Reply | None = None, by: str = OFFICER, *values: str) -> Reply:
    """A reply that is sent: with the chair in a commune, else arrived."""
    row = saved(row, by, *values)
    return actions.send_reply(row, by=universe.actor(by), version=row.version)


def arrived(row: Reply | None = None) -> Reply:
    """A reply of Tân Lợi that its chair approved."""
    row = answered(row)
    return actions.approve_reply(row, by=universe.actor(CHAIR), version=row.version)
