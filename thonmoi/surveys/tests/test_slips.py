"""Slips of household codes: an address of any length stays on its slip."""

from thonmoi.surveys.document import SlipFacts, compose_slips
from thonmoi.surveys.document.slips import LETTERS, broken

LONG = "nongthonmoi.honquan.binhphuoc.gov.vn/s/"


def test_a_long_address_is_broken_behind_a_sign_of_it():
    assert broken("ntm.vn/s/") == ("ntm.vn/s/", "")
    first, second = broken(LONG)
    assert (first + second, first) == (LONG, "nongthonmoi.honquan.")
    assert max(len(first), len(second)) <= LETTERS
    assert broken("x" * 40) == ("x" * LETTERS, "x" * 12)


def test_every_code_stands_on_a_slip_with_the_address_in_two_lines():
    codes = ("AAAA-BBBB-CCCC", "DDDD-EEEE-FFFF")
    facts = SlipFacts("MTTQ", "Hớn Quản", 2025, "Khảo sát", "Ấp 1", f"https://{LONG}", codes)
    svg = next(block.svg for block in compose_slips(facts).body if hasattr(block, "svg"))
    assert svg.count("nongthonmoi.honquan.<") == svg.count("binhphuoc.gov.vn/s/<") == 2
    assert all(code in svg for code in codes)
