"""Long lists leave as a workbook piece by piece."""

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

from thonmoi.funding.tests import world
from thonmoi.funding.views import streamed

HEADS = ("Nơi", "Số tiền")


def texts(data: bytes, sheet: int = 1) -> list[list[str]]:
    with ZipFile(BytesIO(data)) as book:
        assert book.testzip() is None
        found = book.read(f"xl/worksheets/sheet{sheet}.xml").decode()
    rows = re.findall(r"<row>(.*?)</row>", found)
    return [re.findall(r"<(?:v|t xml:space=\"preserve\")>(.*?)</", one) for one in rows]


def test_the_first_bytes_leave_before_the_last_row_is_asked_for():
    asked = []

    def pieces():
        for n in range(3):
            asked.append(n)
            yield [(f"Xã <{n}> & \x01", 10**13 + n, date(2025, 6, 17), None)]

    out = streamed.streamed(HEADS, (10, 10), pieces())
    first = next(out)
    assert (asked, first[:2]) == ([0], b"PK")
    rows = texts(first + b"".join(out))
    assert rows[0] == list(HEADS)
    assert rows[1] == ["Xã &lt;0&gt; &amp; ", "10000000000000", "45825"]
    assert len(rows) == 4


def test_what_a_sheet_cannot_hold_goes_on_the_next(monkeypatch):
    monkeypatch.setattr(streamed, "MOST", 3)
    data = b"".join(streamed.streamed(HEADS, (9,), ([("a", 1), ("b", 2)] for _ in range(3))))
    assert [len(texts(data, n)) for n in (1, 2, 3)] == [3, 3, 3]
    assert texts(b"".join(streamed.streamed(HEADS, (9,), ()))) == [list(HEADS)]


def test_every_allotment_and_voucher_that_is_seen(as_):
    world.pay(world.allot(amount=700), 50, voucher="KB7")
    world.allot(world.HIEP, amount=200)
    for who, count in ((world.FINANCE, 3), (world.OFFICER, 2)):
        answer = as_(who).get("/capital/allotments/file/?year=2025")
        assert answer.streaming
        assert len(texts(b"".join(answer))) == count
    rows = texts(b"".join(as_(world.FINANCE).get("/capital/vouchers/file/?year=2025")))
    assert rows[1][-4] == "KB7"
    assert rows[1][-1] == "50"
    assert len(texts(b"".join(as_(world.OFFICER).get("/capital/vouchers/file/?year=2024")))) == 1
