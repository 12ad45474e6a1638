"""dispatch.submit and what a paper lacks: told before, refused where it would be void."""

from dataclasses import replace

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.dispatches import actions
from thonmoi.dispatches.document import compose
from thonmoi.dispatches.rules import DispatchKind as Kind
from thonmoi.dispatches.rules.words import Frame, Words
from thonmoi.dispatches.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.paper.lacking import lacks
from thonmoi.paper.model import DocDate

WORDS = Words("Về việc A", "Kính trình xem xét.")
FRAME = Frame(("UBND xã",), symbol="UBND", place="A", position=("Chủ tịch",), signer="B",
              copies=("C",))  # fmt: skip


def submit(row, by=world.OFFICER, version=None):
    return actions.submit_dispatch(row, by=universe.actor(by), version=version or row.version)


def test_works_logged_and_may_be_taken_back(as_):
    row = world.written()
    address = f"/dispatches/{row.pk}/"
    as_(world.OFFICER).post(f"{address}submission/", {"version": row.version})
    assert Event.objects.latest("seq").action == "dispatch.submit"
    page = as_(world.OFFICER).get(address).content.decode()
    assert f'href="{address}issue/"' in page
    assert f'href="{address}withdrawal/"' in page
    assert f'href="{address}"' in as_(world.OFFICER).get("/my-work/").content.decode()


def test_a_skeleton_is_void_and_says_why(as_):
    row = world.begun()
    page = as_(world.OFFICER).get(f"/dispatches/{row.pk}/").content.decode()
    assert "Còn chỗ chưa viết: [văn bản làm căn cứ]" in page
    assert "phải bổ sung trước khi trình ký" in page
    with pytest.raises(Invalid, match="văn bản làm căn cứ"):
        submit(row)
    assert world.fresh(row).state == "draft"


def test_who_may_and_when():
    row = world.written()
    with pytest.raises(Denied):
        submit(row, by=world.DIVISION)
    with pytest.raises(Conflict):
        submit(row, version=row.version - 1)
    submit(row)
    with pytest.raises(Conflict):
        submit(world.fresh(row))


@pytest.mark.parametrize(
    ("words", "frame", "code", "is_void"),
    [
        (WORDS, FRAME, None, False),
        (replace(WORDS, text=""), FRAME, "text", True),
        (replace(WORDS, text="Thực hiện [văn bản]."), FRAME, "place-left", True),
        (WORDS, replace(FRAME, position=()), "position", True),
        (WORDS, replace(FRAME, signer=""), "signer", False),
        (WORDS, replace(FRAME, symbol=""), "symbol", False),
        (WORDS, replace(FRAME, copies=()), "receivers", False),
        (replace(WORDS, text="Thực hiện Kế hoạch số      /KH-UBND."), FRAME, "unnumbered", False),
        (replace(WORDS, text="Thời gian: ………… giờ."), FRAME, "dotted", False),
    ],
)
def test_what_a_paper_lacks(words, frame, code, is_void):
    found = lacks(compose(Kind.PROPOSAL, words, frame, day=DocDate(2025)))
    assert [(one.code, one.is_void) for one in found] == ([(code, is_void)] if code else [])


def test_an_empty_decision_is_void():
    found = lacks(compose(Kind.DECISION, replace(WORDS, text=""), FRAME, day=DocDate(2025)))
    assert found[0].code == "text"
