import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.kernel.errors import Invalid
from thonmoi.paper import wording
from thonmoi.paper.measure import balance, width
from thonmoi.paper.model import (
    Annex,
    Bullet,
    Column,
    DocDate,
    Document,
    Letterhead,
    Paragraph,
    Recipients,
    Row,
    Signature,
    Table,
    bold,
    clean,
    plain,
)

HEAD = Letterhead(issuer=("UBND xã Tân Lợi",), symbol="KH-UBND", place="Tân Lợi")


def document(**changes: object) -> Document:
    fields: dict[str, object] = {
        "letterhead": HEAD,
        "kind": "KẾ HOẠCH",
        "title": "Kiểm tra",
        "body": (),
        "signature": Signature("Chủ tịch"),
        "recipients": Recipients(("UBND huyện",)),
    }
    return Document(**(fields | changes))  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (DocDate(2025, 1, 5), "ngày 05 tháng 01 năm 2025"),
        (DocDate(2025, 2, 28), "ngày 28 tháng 02 năm 2025"),
        (DocDate(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (DocDate(2025, 3, 9), "ngày 09 tháng 3 năm 2025"),
        (DocDate(2025, 12, 10), "ngày 10 tháng 12 năm 2025"),
    ],
)
def test_zeros_of_dates_follow_the_decree(date: DocDate, words: str) -> None:
    assert wording.date_words(date) == words


def test_a_draft_has_blanks_and_keeps_what_is_known() -> None:
    words = wording.date_words(DocDate(2025, 6))
    assert words.split() == ["ngày", "tháng", "6", "năm", "2025"]
    assert "\xa0\xa0\xa0" in words
    number = wording.number_line(HEAD)
    assert number.startswith("Số: \xa0\xa0")
    assert number.endswith("/KH-UBND")


def test_a_day_the_calendar_does_not_have_is_refused() -> None:
    with pytest.raises(Invalid) as refused:
        DocDate(2025, 2, 30)
    assert refused.value.code == "paper.date"


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (5, "Số: 05/KH-UBND"),
        ("5", "Số: 05/KH-UBND"),
        (12, "Số: 12/KH-UBND"),
        (112, "Số: 112/KH-UBND"),
        ("12a", "Số: 12a/KH-UBND"),
    ],
)
def test_numbers_under_ten_take_a_zero(number: int | str, line: str) -> None:
    head = Letterhead(issuer=("x",), symbol="KH-UBND", place="x", number=number)
    assert wording.number_line(head) == line


def test_lines_end_as_the_decree_asks() -> None:
    made = document(bases=("Căn cứ A;", "Căn cứ B;"), addressees=("UBND huyện.", "BCĐ"))
    assert wording.basis_lines(made) == ["Căn cứ A;", "Căn cứ B."]
    assert wording.addressee_lines(made) == ["- UBND huyện;", "- BCĐ."]
    assert wording.addressee_lines(document(addressees=("BCĐ",))) == ["BCĐ"]
    recipients = Recipients(("Như trên", "UBND huyện,..."), "VT, KT")
    lines = ["- Như trên;", "- UBND huyện,...;", "- Lưu: VT, KT."]
    assert wording.recipient_lines(recipients) == lines


def test_the_text_is_closed_once() -> None:
    ends = ("", ".", "./.", "/.", "./", ";/.", " . / .")
    for end in (f"đạt kết quả cao{mark}" for mark in ends):
        (last,) = wording.closed((Paragraph(end),))
        assert plain(last.text) == "đạt kết quả cao./."
    (last,) = wording.closed((Bullet((bold("Vốn"), "đủ;")),))
    assert plain(last.text) == "Vốnđủ./."


def test_what_a_text_has_or_lacks_is_kept() -> None:
    assert wording.recipient_lines(Recipients(("UBND huyện", "Lưu VT"), "")) == [
        "- UBND huyện;",
        "- Lưu VT.",
    ]
    draft = Letterhead(issuer=("x",), symbol="KH", place="", date=DocDate(2025, 6, 29))
    assert wording.date_line(draft) == "ngày 29 tháng 6 năm 2025"
    annexes = (Annex("A", (), label="PHỤ LỤC 1"), Annex("B", (), label=""))
    labels = [wording.annex_label(document(annexes=annexes), n) for n in (0, 1)]
    assert labels == ["PHỤ LỤC 1", ""]
    assert wording.authority_lines(document(authority="HĐND xã\nKhóa XX")) == [
        "HĐND XÃ",
        "KHÓA XX",
    ]


def test_annexes_are_numbered_when_there_are_two() -> None:
    one, two = (Annex("A", ()),), (Annex("A", ()), Annex("B", ()))
    assert wording.annex_label(document(annexes=one), 0) == "Phụ lục"
    assert wording.annex_label(document(annexes=two), 1) == "Phụ lục II"
    source = wording.annex_source(document(annexes=one, issuer_name="UBND xã Tân Lợi"))
    assert source.startswith("(Kèm theo Kế hoạch số ")
    assert source.endswith("của UBND xã Tân Lợi)")


def test_roman_numbers() -> None:
    assert [wording.roman(n) for n in (1, 4, 9, 14, 20)] == ["I", "IV", "IX", "XIV", "XX"]


def test_a_row_must_fit_its_columns() -> None:
    with pytest.raises(Invalid) as refused:
        Table((Column("A"), Column("B")), (Row(("x",)),))
    assert refused.value.code == "paper.row"
    with pytest.raises(Invalid):
        Table((), ())
    assert Table((Column("A"), Column("B")), (Row(("x",), span=2),)).rows


def test_text_is_cleaned_to_what_files_can_carry() -> None:
    assert clean("To\u0302\u0309ng\x00\u200b\r\nx\ty\uffff") == "Tổng\nx y"


@given(
    st.text(st.sampled_from("Nông thôn mới quốc gia xây dựng \n"), max_size=120),
    st.floats(10, 200),
)
def test_breaking_lines_loses_nothing(text: str, room: float) -> None:
    lines = balance(text, room, 14, True)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert width(line, 14, True) <= room or " " not in line


def test_compounds_of_the_trade_stay_together() -> None:
    programme = "Chương trình mục tiêu quốc gia xây dựng nông thôn mới"
    title = f"Kết quả thực hiện {programme} quý II năm 2025"
    assert balance(title, 140, 14, True) == [
        "Kết quả thực hiện Chương trình mục tiêu quốc gia",
        "xây dựng nông thôn mới quý II năm 2025",
    ]
