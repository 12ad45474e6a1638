"""The text for a chat: short, plain, nothing invented."""

from datetime import date

from thonmoi.notices import zalo
from thonmoi.notices.rules import Body, Due, Kind, Level, Owing
from thonmoi.notices.rules.letters import clause_words

TODAY = date(2025, 6, 17)
BODY = Body(1, "ubnd-1", "Ủy ban nhân dân xã A", "UBND xã A", "vn/1/", True)


def due(n, title="Nộp báo cáo", **more):
    return Due(f"k{n}", Kind.ASKED, title, "vì", "/", **more)


def text(rows, **more):
    said = {"office": "VPĐP", "on": TODAY, "link": "https://x/my-work/", "is_simulated": False}
    return zalo.text([Owing(BODY, tuple(rows))], **said | more)


def test_it_names_what_is_late_and_since_when():
    said = text([due(1, due=date(2025, 6, 1), level=Level.LATE), due(2), due(3, due=TODAY)])
    assert said.splitlines() == [
        "VPĐP đề nghị các cơ quan, đơn vị thực hiện (đến ngày 17/06/2025):",
        "",
        "UBND xã A:",
        "- Nộp báo cáo – quá hạn 16 ngày (hạn 01/06)",
        "- Nộp báo cáo – chưa có báo cáo",
        "- Nộp báo cáo – hạn 17/06/2025",
        "",
        "Chi tiết, cập nhật kết quả: https://x/my-work/",
    ]


def test_it_stays_short():
    said = text([due(n, "dài " * 80) for n in range(9)])
    assert "- và 04 việc khác" in said
    assert max(map(len, said.splitlines())) < 120


def test_it_says_what_is_simulated():
    assert text([due(1)], is_simulated=True).startswith("[SỐ LIỆU MÔ PHỎNG")


def test_clauses_in_words():
    assert clause_words("IV.2.1.c.-2") == "gạch đầu dòng thứ 2, mục IV.2.1.c"
    assert clause_words("V.6") == "mục V.6"
    assert clause_words("I.p1") == "mục I"
    assert clause_words("0.p1") == ""
    assert clause_words("") == ""
