"""The document that a paper names in words."""

import pytest

from tests import universe
from thonmoi.library import queries
from thonmoi.library.tests.walk import register


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("7315/QĐ-UBND", True),
        ("số 7315/QĐ-UBND ngày 3/4/2025", True),
        ("Quyết định số 7315/QĐ-UBND", True),
        ("Quyết định 7316/QĐ-UBND", False),
        ("Biên bản họp 05", False),
        ("số", False),
        ("", False),
        ("x" * 300 + "/QĐ", False),
    ],
)
def test_by_its_number_however_it_is_led_in(words, is_found):
    made = register()
    found = queries.document_named(universe.actor("vpdp"), words)
    assert (found == made) is is_found
