"""dispatch.draft: a paper of one's own agency, begun in the form of its kind."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.dispatches import queries
from thonmoi.dispatches.models import Dispatch
from thonmoi.dispatches.rules import DispatchKind as Kind
from thonmoi.dispatches.tests import world
from thonmoi.kernel.errors import Denied, NotFound


def test_works_logged_and_is_its_agency_s_alone(as_):
    said = {"kind": "TTr", "title": "Về việc hỗ trợ kinh phí", "agency": world.agency().pk}
    answer = as_(world.OFFICER).post("/dispatches/drafting/", said)
    made = Dispatch.objects.get()
    assert answer.url == f"/dispatches/{made.pk}/words/"
    assert (Event.objects.latest("seq").action, made.state) == ("dispatch.draft", "draft")
    assert queries.dispatch(universe.actor(world.CHAIR), made.pk).is_own
    for person in (world.OFFICE, world.LEADER, world.DIVISION, "can-bo-tan-hiep"):
        assert queries.dispatches(universe.actor(person)) == []
        with pytest.raises(NotFound):
            queries.dispatch(universe.actor(person), made.pk)


def test_who_may(as_):
    with pytest.raises(Denied):
        world.begun(world.DIVISION, "phong-nnmt")
    with pytest.raises(Denied):
        world.begun(world.LEADER, "bcd-huyen")
    assert as_(world.LEADER).get("/dispatches/drafting/").status_code == 403


@pytest.mark.parametrize(
    ("by", "code", "kind", "issuer", "symbol", "signs"),
    [
        ("can-bo-tan-loi", "ubnd-25342", Kind.PROPOSAL, ("Ủy ban nhân dân", "xã Tân Lợi"),
         "TTr-UBND", ("TM. Ủy ban nhân dân", "Chủ tịch")),
        ("phong-gddt", "phong-gddt", Kind.DECISION, ("Phòng Giáo dục và Đào tạo",),
         "", ("Trưởng phòng",)),
        ("vpdp", "vpdp-huyen", Kind.LETTER, None, "VPĐP", None),
        ("can-bo-tan-loi", "ubnd-25342", Kind.MINUTES, None, "BB-UBND", ("Chủ trì",)),
    ],
)  # fmt: skip
def test_the_frame_is_that_of_the_agency(by, code, kind, issuer, symbol, signs):
    frame = world.begun(by, code, kind).frame
    assert frame.symbol == symbol
    assert issuer is None or frame.issuer == issuer
    assert signs is None or (*frame.authority, *frame.position) == signs
    if kind is Kind.PROPOSAL:
        assert frame.addressed == ("Ủy ban nhân dân huyện Hớn Quản",)
        assert frame.parent == ()
    if kind is Kind.DECISION:
        assert frame.deciding == ("Trưởng Phòng Giáo dục và Đào tạo",)
        assert frame.parent == ("Ủy ban nhân dân", "huyện Hớn Quản")


def test_the_next_paper_takes_over_the_frame_of_the_last():
    row = world.written(place="Tân Lợi", symbol="TTr-UBND-VX", signer="Người ký", copies=("A",))
    frame = world.begun(kind=Kind.NOTICE).frame
    assert (frame.symbol, frame.place, frame.signer) == ("TB-UBND-VX", "Tân Lợi", "")
    assert (frame.copies, frame.addressed) == (("A",), ())
    assert world.fresh(row).signer == "Người ký"


def test_bad_input_gets_a_sentence_and_leaves_nothing(as_):
    for change in ({"title": " "}, {"kind": "KH"}, {"agency": "0"}, {"title": "x" * 501}):
        said = {"kind": "TTr", "title": "A", "agency": world.agency().pk} | change
        assert as_(world.OFFICER).post("/dispatches/drafting/", said).status_code == 422
    assert not Dispatch.objects.exists()
