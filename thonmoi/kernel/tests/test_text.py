"""Text: one written form, search key, Vietnamese order."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.kernel.text import fold, nfc, slug, sort_key

VIETNAMESE = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằấểữợỳ ỴĐƯ0159-", max_size=20)


def in_order(*words: str) -> bool:
    keys = [sort_key(word).encode() for word in words]
    return keys == sorted(set(keys))


def test_three_ways_of_typing_one_word_are_one_text():
    precomposed = "việc"
    decomposed = unicodedata.normalize("NFD", precomposed)
    mixed = "vi\u00ea\u0323c"
    assert {nfc(precomposed), nfc(decomposed), nfc(mixed)} == {precomposed}


def test_invisible_characters_go_and_hard_spaces_soften():
    assert nfc("\ufeffTân\u00a0Lợi\u200b x\u00ady") == "Tân Lợi xy"


@pytest.mark.parametrize(
    ("one", "other"),
    [("hòa", "hoà"), ("thúy", "thuý"), ("ủy ban", "uỷ ban"), ("khỏe", "khoẻ"), ("ĐÔNG", "đông")],
)
def test_old_and_new_tone_placement_have_one_key(one, other):
    assert fold(one) == fold(other)


def test_fold_takes_marks_case_and_spaces_away():
    assert fold("  Ủy  ban\u00a0Nhân dân\n xã Đồng Nơ ") == "uy ban nhan dan xa dong no"


def test_slug_is_fit_for_codes():
    assert slug("ấp Sóc Trào A") == "ap-soc-trao-a"
    assert slug("Phòng Tài chính – Kế hoạch") == "phong-tai-chinh-ke-hoach"


def test_letters_come_before_tones():
    assert in_order("an", "án", "ang", "ăn", "ân", "ba", "da", "đa", "e", "ê", "ô", "ơ", "ư", "y")


def test_tones_stand_in_dictionary_order():
    assert in_order("ma", "mà", "mả", "mã", "má", "mạ", "mai")


def test_lower_case_comes_first_and_only_breaks_ties():
    assert in_order("minh tâm", "Minh Tâm", "minh tầm", "Minh Thanh")


def test_tone_of_the_first_differing_syllable_decides():
    assert in_order("Tân An", "Tần Ân", "Tân Hiệp", "Tân Hưng", "Tân Khai", "Tân Lợi", "Tân Quan")
    assert in_order("tân ắn", "tấn ăn")


def test_spaces_stand_before_letters():
    assert in_order("An Khương", "An Phú", "Anh", "Đồng Nơ", "Phước An", "Thanh An")


def test_runs_of_digits_compare_as_numbers():
    assert in_order("ấp 6", "ấp 7", "ấp 9", "ấp 10", "ấp Bàu Lùng")
    assert in_order("17.1", "17.2", "17.10", "18.1")


def test_old_and_new_placement_sort_together():
    assert sort_key("Hòa") == sort_key("Hoà")


@given(st.text(max_size=40))
def test_nfc_and_fold_are_idempotent(text):
    assert nfc(nfc(text)) == nfc(text)
    assert fold(fold(text)) == fold(text)


@given(VIETNAMESE)
def test_fold_of_vietnamese_is_ascii(text):
    assert fold(text).isascii()


@given(VIETNAMESE, VIETNAMESE)
def test_order_is_that_of_letters_where_letters_differ(one, other):
    bare = str.maketrans("àảãáạằấểữợỳỴ", "aaaaaăâêươyy")
    first, second = (" ".join(word.lower().translate(bare).split()) for word in (one, other))
    if first == second:
        return
    assert (sort_key(one) < sort_key(other)) == (sort_key(first) < sort_key(second))


@given(st.text(max_size=30))
def test_a_key_can_be_stored_anywhere(text):
    assert "\x00" not in sort_key(text.replace("\x00", ""))
