"""Names: tolerant of tones, prefixes, numerals and slips; a doubtful one is asked about."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import universe
from thonmoi.intake import queries
from thonmoi.intake.models import ItemAgency, ItemUnit, ProposalItem
from thonmoi.intake.rules import ItemState
from thonmoi.intake.rules.naming import bare, initials, is_slip, marked, meant
from thonmoi.intake.tests import world
from thonmoi.plans.models import Doubt, Work
from thonmoi.units.actions import record_succession, register_unit
from thonmoi.units.models import Unit

NAMES = ["Tân Lợi", "Tân Hiệp", "Minh Đức", "Đồng Nơ", "Phước An", "Hòa Bình"]


@pytest.mark.parametrize(
    ("written", "name", "is_sure"),
    [
        ("Tân Lợi", "Tân Lợi", True),
        ("xã Tân lợi", "Tân Lợi", True),
        ("Tan Loi", "Tân Lợi", True),
        ("Hoà Bình", "Hòa Bình", True),
        ("Tân Lơi", "Tân Lợi", False),
        ("Tân Hiêp", "Tân Hiệp", False),
        ("Phước Ân", "Phước An", False),
        ("Minh Đứcc", "Minh Đức", False),
        ("Thanh Lương", None, False),
        ("Toàn huyện", None, False),
    ],
)
def test_a_commune_is_found_or_asked_about(written, name, is_sure):
    found = meant(written, NAMES, str)
    assert (found.one, found.is_sure) == (name, is_sure)


@pytest.mark.parametrize("written", ["8", "ấp 8", "ấp Tám", "Ấp tám", "thôn 08", "khu phố 8"])
def test_numbers_are_names(written):
    found = meant(written, ["8", "80", "Ân Lợi", "9"], str)
    assert (found.one, found.is_sure) == ("8", True)


def test_a_name_of_two_is_asked_about():
    found = meant("ấp 5", [("5", "A"), ("5", "B")], lambda one: one[0])
    assert (len(found.found), found.one, found.is_sure) == (2, None, False)


@given(st.text(max_size=30))
def test_any_name_is_safe(name):
    assert marked(name) == marked(marked(name)) or name
    bare(name), initials(name), is_slip(name, "tan loi")
    meant(name, NAMES, str)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Phòng NN&MT", "phong-nnmt"),
        ("Phòng NN và MT huyện", "phong-nnmt"),
        ("Phòng TC-KH", "phong-tckh"),
        ("Phòng TCKH", "phong-tckh"),
        ("Phòng GDĐT", "phong-gddt"),
        ("VP ĐP NTM huyện", "vpdp-huyen"),
        ("UBND xã Tân Lợi", "ubnd-25342"),
        ("UBND huyện Hớn Quản", "ubnd-huyen"),
    ],
)
def test_agencies_by_abbreviation(written, code):
    known = queries.gazetteer(world.office(), universe.unit("694"), 2025)
    found = known.bodies_meant(written)
    assert found.one is not None and (found.one.code, found.is_sure) == (code, True)


def test_an_agency_with_a_slip_is_asked_about():
    known = queries.gazetteer(world.office(), universe.unit("694"), 2025)
    found = known.bodies_meant("Phòng Giáo dục và Đào tao")
    assert found.one is not None and found.is_sure
    found = known.bodies_meant("Phòng Giáo dục và Đàu tạo")
    assert found.one.code == "phong-gddt" and not found.is_sure


def doubt(made, code) -> ProposalItem:
    return ProposalItem.objects.get(proposal=made, kind="doubt", code=code)


def test_a_near_miss_is_asked_and_the_answer_goes_everywhere(as_):
    """Only the letter of the commune's heading is wrong: what stands under it is in doubt."""
    words = world.another().replace("năm 2024 – Tân Lợi", "năm 2024 – Tân Lơi")
    assert words != world.another()
    made = world.propose(words)
    row = doubt(made, "unit.meant")
    assert "có phải Tân Lợi" in row.text
    concerned = ProposalItem.objects.filter(proposal=made, why=row.why).exclude(pk=row.pk)
    assert concerned.count() > 5 and all(one.is_doubtful for one in concerned)
    commune = universe.unit("25342")
    page = as_(world.OFFICE).get(f"/proposals/{made.pk}/items/{row.pk}/").content.decode()
    assert "Xã Tân Lợi" in page
    sent = {"unit_id": commune.pk, "answer": "", "note": ""}
    assert as_(world.OFFICE).post(f"/proposals/{made.pk}/items/{row.pk}/", sent).status_code == 302
    assert not ProposalItem.objects.filter(proposal=made, why=row.why, is_doubtful=True).exclude(
        pk=row.pk
    )
    plan = world.accept(made)
    assert Doubt.objects.get(plan=plan, code="unit.meant").note == "Tân Lơi: Xã Tân Lợi"


def test_hamlets_of_one_name_are_asked_about():
    """Ấp 5 of two communes: none is guessed, the choice names hamlet and commune."""
    office = universe.EVERYTHING
    for code, parent in (("h-a", "25342"), ("h-b", "25361")):
        register_unit(
            universe.unit(parent), by=office, code=code, level="hamlet", kind="ấp", name="Phú Xuân"
        )
    words = world.another().replace(
        "IV. CÁC NHIỆM VỤ CHÍNH", "IV. CÁC NHIỆM VỤ CHÍNH\n\n- Xây mới 01 nhà văn hóa ấp Phú Xuân."
    )
    made = world.propose(words)
    row = doubt(made, "hamlet.meant")
    assert ItemUnit.objects.filter(item=row).count() == 2
    work = ProposalItem.objects.get(proposal=made, kind="work", why=row.why)
    assert (work.unit, work.site) == (None, None)
    site = Unit.objects.get(code="h-b")
    world.decide(made, row, ItemState.EDITED, site_id=site.pk)
    work.refresh_from_db()
    assert (work.site, work.unit.code) == (site, "25361")
    plan = world.accept(made)
    assert Work.objects.filter(clause__plan=plan, site=site).exists()


def test_a_commune_of_another_day_is_named_with_its_heir():
    """A commune that had been merged before the document's day."""
    office, heir = universe.EVERYTHING, universe.unit("25342")
    gone = register_unit(
        universe.unit("694"),
        by=office,
        code="cu",
        level="commune",
        kind="xã",
        name="Long Bình",
        valid_to=date(2020, 1, 1),
    )
    record_succession(gone, by=office, heir=heir, kind="merge", on=date(2020, 1, 1), document="x")
    made = world.propose(world.another().replace("năm 2024 – Tân Lợi", "năm 2024 – Long Bình"))
    row = doubt(made, "unit.of-another-day")
    assert "Xã Long Bình không còn từ 01/01/2020, nay thuộc Xã Tân Lợi" in row.text


def test_an_agency_in_doubt_is_chosen():
    words = world.another().replace("Phòng Tài chính – Kế hoạch", "Phòng Tài chánh – Kế hoạch")
    made = world.propose(words)
    rows = ProposalItem.objects.filter(proposal=made, kind="doubt", code="agency.meant")
    row = rows.first()
    assert row is not None
    chosen = ItemAgency.objects.get(item=row).agency
    world.decide(made, row, ItemState.EDITED, agency_id=chosen.pk)
    same = ProposalItem.objects.filter(proposal=made, why=row.why, kind="duty")
    assert {one.agency for one in same} == {chosen}
