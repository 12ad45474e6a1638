"""Making a proposal: bound by name, once for the same words, nothing half-written."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.intake.entry import take_in
from thonmoi.intake.models import Proposal, ProposalItem
from thonmoi.intake.rules import ItemKind, ProposalState
from thonmoi.intake.tests import world
from thonmoi.kernel.errors import Denied, Invalid, NotFound

ADDRESS = "/proposals/reading/"


def upload(as_, content, name="ke-hoach.txt", by=world.OFFICE):
    sent = {"unit": "vn/70/694/", "file": SimpleUploadedFile(name, content)}
    return as_(by).post(ADDRESS, sent)


def test_works(as_):
    answer = upload(as_, world.another().encode())
    made = Proposal.objects.latest("pk")
    assert answer.url == f"/proposals/{made.pk}/"
    assert (made.state, made.year, made.unit.code) == (ProposalState.OPEN, 2024, "694")
    page = as_(world.OFFICE).get(answer.url).content.decode()
    assert "lao động qua đào tạo" in page
    assert '<mark class="doubt">Hón Quản</mark>' in page


def test_names_are_bound():
    """Units under the issuer's, agencies by alias, criteria by words, documents by number."""
    made = world.accepted()
    names = {
        ("unmet", "IV.2.1.e"): "Khu dân cư nông thôn mới kiểu mẫu",
        ("unmet", "IV.2.1.d"): "Tổ chức sản xuất và phát triển kinh tế nông thôn",
        ("unmet", "IV.3.d"): "Thông tin và Truyền thông",
    }
    for (kind, clause), name in names.items():
        assert world.item(made, kind, clause).criterion.name == name
    assert world.item(made, "work", "IV.3.c.-3").site.name == "8"
    assert world.item(made, "duty", "V.2.-1").agency.code == "phong-tckh"
    assert world.item(made, "recipient", words="LĐVP").agency.code == "vp-hdnd-ubnd"
    two = world.item(made, "recipient", words="Huyện uỷ").agencies.values_list("agency__code")
    assert [code for (code,) in two] == ["huyen-uy", "hdnd-huyen"]
    known = ProposalItem.objects.filter(proposal=made, kind=ItemKind.BASIS)
    assert known.exclude(document=None).count() == 3


def test_logged():
    made = world.propose()
    event = Event.objects.get(action="proposal.make", target_id=str(made.pk))
    assert event.unit_path == universe.PATH


def test_reading_twice_proposes_nothing_new(as_):
    known = world.accepted()
    before = ProposalItem.objects.count()
    assert upload(as_, world.text().encode()).url == f"/proposals/{known.pk}/"
    wrapped = world.text().replace("\n\nKẾ HOẠCH", "\n\n\n\nKẾ HOẠCH").encode()
    pk, is_new = take_in(world.office(), universe.unit("694"), wrapped, "khac.txt")
    assert (pk, is_new) == (known.pk, False)
    assert ProposalItem.objects.count() == before


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        world.propose(by=world.OFFICER, code="25361")


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        world.propose(by=world.LEADER)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "a.txt"),
        (b"MZ\x90\x00", "a.docx"),
        (b"PK\x03\x04 broken", "a.docx"),
        (b"%PDF-1.7\n%%EOF", "a.pdf"),
        (b"\x00\x01\x02\xff", "a.txt"),
        (b"1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1 x", "a.txt"),
    ],
)
def test_hostile_file_gets_a_sentence(as_, content, name):
    before = Proposal.objects.count()
    assert upload(as_, content, name).status_code in (302, 422)
    assert Proposal.objects.count() <= before + 1


@pytest.mark.parametrize(
    "line",
    [
        "Xây mới 99999999999999999999999 nhà các ấp: Phú Miêng.",
        "Phấn đấu giảm tỷ lệ hộ nghèo từ 99999999999999999999,5% xuống còn 0%.",
        "Căn cứ Quyết định số 0/0/0-0 ngày 31/2/9999 của UBND tỉnh;",
        "Đề nghị " + "Phòng Tài chính " * 400 + "chủ trì.",
        "Phấn đấu xã Tân Lợi về đích nông thôn mới nâng cao năm 2099.",
    ],
)
def test_hostile_words_become_a_plan_or_a_sentence(line):
    words = world.another().replace("IV. CÁC NHIỆM VỤ CHÍNH", f"IV. CÁC NHIỆM VỤ CHÍNH\n\n- {line}")
    made = world.propose(words)
    assert world.accept(made).pk


def test_nothing_to_read_is_refused():
    with pytest.raises(Invalid):
        world.propose("\n\n")


def test_the_command_prints_and_saves(tmp_path):
    file = tmp_path / "ke-hoach.txt"
    file.write_text(world.another(), "utf-8")
    out, err = io.StringIO(), io.StringIO()
    call_command("readplan", str(file), "--save", stdout=out, stderr=err)
    assert "lao động qua đào tạo" in out.getvalue()
    made = Proposal.objects.latest("pk")
    assert str(made.pk) in err.getvalue()
    assert made.unit.code == "694"
    with pytest.raises(CommandError):
        call_command("readplan", str(tmp_path / "khong-co.txt"))
