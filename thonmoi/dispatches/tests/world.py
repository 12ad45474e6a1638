"""Papers of the universe, made by deeds: Tân Lợi's committee writes, the schools' division too."""

from dataclasses import replace
from datetime import date

from tests import universe
from thonmoi.accounts import queries as accounts
from thonmoi.dispatches import actions, queries
from thonmoi.dispatches.models import Dispatch
from thonmoi.dispatches.rules import DispatchKind as Kind
from thonmoi.library.actions import checked_file
from thonmoi.paper.docx import to_docx

OFFICER, CHAIR, DIVISION, OTHER, OFFICE = (
    "can-bo-tan-loi", "chu-tich-tan-loi", "phong-gddt", "phong-nnmt", "vpdp",
)  # fmt: skip
LEADER = "lanh-dao"
TEXT = """Thực hiện Kế hoạch số 35/KH-UBND, Ủy ban nhân dân xã báo cáo như sau:
I. Kết quả
1. Giao thông
- Đã bê tông hóa 02 km đường ấp;
TT\tẤp\tSố hộ
1\tPhú Miêng\t120
Kính trình Ủy ban nhân dân huyện xem xét."""
PDF = b"%PDF-1.7\n%%EOF"


def agency(code: str = "ubnd-25342"):
    return accounts.agency(universe.actor(OFFICE), code)


def begun(by: str = OFFICER, code: str = "ubnd-25342", kind: Kind = Kind.PROPOSAL) -> Dispatch:
    """A draft with the skeleton of its kind."""
    actor, title = universe.actor(by), "Về việc hỗ trợ kinh phí xây dựng nhà văn hóa ấp"
    words, frame = queries.beginning(actor, agency(code), kind, title)
    return actions.draft_dispatch(agency(code), by=actor, kind=kind, words=words, frame=frame)


def written(by: str = OFFICER, code: str = "ubnd-25342", kind: Kind = Kind.PROPOSAL, **frame):
    """A draft whose text is written."""
    row = begun(by, code, kind)
    words = replace(row.words, text=TEXT, bases=())
    held = replace(row.frame, **frame)
    actor = universe.actor(by)
    return actions.edit_dispatch(row, by=actor, version=row.version, words=words, frame=held)


def submitted(by: str = OFFICER, **frame) -> Dispatch:
    row = written(by, **frame)
    return actions.submit_dispatch(row, by=universe.actor(by), version=row.version)


def issued(by: str = OFFICER, signed: bytes | None = None, **frame) -> Dispatch:
    """A paper in the register, number 7 of its agency."""
    row = submitted(by, **frame)
    actor = universe.actor(by)
    made = to_docx(queries.paper(actor, queries.dispatch(actor, row.pk)))
    return actions.issue_dispatch(
        row,
        by=actor,
        version=row.version,
        number="07/TTr-UBND",
        issued_on=date(2025, 6, 16),
        docx=checked_file(made, "to-trinh.docx"),
        signed=checked_file(signed, "ban-ky.pdf") if signed else None,
    )


def fresh(row: Dispatch) -> Dispatch:
    return Dispatch.objects.get(pk=row.pk)
