"""Several rows at once: what is right is entered, what is not is named and stays."""

from thonmoi.registers.models import Entry
from thonmoi.registers.rules.sheets import pasted, sheet
from thonmoi.registers.tests import world

ADDRESS = "/registers/cooperatives/block/"
RIGHT = "Tân Lợi\t\tHTX một\thợp tác xã\ttrồng trọt\t5/3/2025\tđang hoạt động\t20\t8\t\t"
GROUP = "xã tân hiệp\t\tTổ hợp tác hai\tTổ hợp tác\t\t\t\t\t\t\t"


def test_rows_of_a_spreadsheet_are_entered(as_):
    response = as_("vpdp").post(ADDRESS, {"rows": f"{RIGHT}\r\n\r\n{GROUP}\r\n"})
    assert response.url == "/registers/cooperatives/"
    one, two = Entry.objects.order_by("pk")
    assert (one.name, one.kind, one.members, one.women) == ("HTX một", "cooperative", 20, 8)
    assert (two.unit.code, two.kind, two.state) == (world.HIEP, "group", "active")


def test_bad_rows_are_named_and_stay(as_):
    rows = [
        RIGHT,
        "Xã Không Có\t\tHTX ba",
        "Tân Lợi\t\tHTX bốn\t\t\t31/2/2025",
        "Tân Lợi\t\tHTX năm\t\t\t\t\t5\t9",
        RIGHT,
        "Tân Lợi\t\tHTX sáu\tngân hàng",
        "\t".join(["x"] * 13),
    ]
    response = as_("vpdp").post(ADDRESS, {"rows": "\n".join(rows)})
    page = response.content.decode()
    assert response.status_code == 422
    assert Entry.objects.count() == 1
    assert "6 dòng chưa được ghi" in page
    assert "Địa bàn không có xã tên “Xã Không Có”" in page
    assert "Dòng 3:" in page
    assert "Số nữ lớn hơn" in page
    assert "Sổ đã có trường hợp này" in page
    assert "nhiều ô hơn số cột" in page
    assert all(row.replace("\t", "\t") in page for row in rows[1:4])


def test_a_commune_need_not_name_itself(as_):
    as_(world.OFFICER).post(ADDRESS, {"rows": "\t\tHTX một\tHợp tác xã"})
    assert Entry.objects.get().unit.code == world.LOI


def test_heads_may_stand_first_and_in_another_order():
    columns = [("commune", "Xã"), ("name", "Tên"), ("since", "Ngày thành lập")]
    (row,) = pasted("Tên\tGhi chú khác\tXÃ\n HTX \tbỏ\tTân Lợi", columns)
    assert (row.number, dict(row.cells)) == (2, {"name": "HTX", "commune": "Tân Lợi"})


def test_semicolons_serve_where_somebody_types():
    columns = [("commune", "Xã"), ("name", "Tên")]
    (row,) = pasted("Tân Lợi;HTX một", columns)
    assert row.cells == {"commune": "Tân Lợi", "name": "HTX một"}


def test_what_is_downloaded_may_be_pasted(as_):
    world.enter(members=20, women=8, field="trồng trọt")
    content = as_("vpdp").get("/registers/cooperatives/file/?q=thu%20nghiem").content
    assert content.startswith(b"\xff\xfe")
    text = content.decode("utf-16")
    assert text.splitlines()[0].startswith("Xã\tẤp\tTên\t")
    Entry.objects.get()
    response = as_("vpdp").post(ADDRESS, {"rows": text.replace("thử nghiệm", "thứ hai")})
    assert response.status_code == 302
    assert Entry.objects.filter(name__contains="thứ hai", members=20, women=8).count() == 1


def test_a_sheet_holds_no_formulas():
    text = sheet(["a"], [["=1+1"], ["-x"], [-5]]).decode("utf-16")
    assert text.splitlines() == ["a", "'=1+1", "'-x", "-5"]


def test_hostile_blocks_make_no_error(as_):
    for text in ('"', "\t" * 50, "\x0b\x1f;;;", "x" * 5000, '"a\t"b\n"'):
        assert as_("vpdp").post(ADDRESS, {"rows": text}).status_code == 422
    assert not Entry.objects.exists()
