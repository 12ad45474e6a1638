"""Nothing is counted from one test to the next."""

import pytest

from thonmoi.ui import limits


@pytest.fixture(autouse=True)
def _uncounted():
    limits.forget()
