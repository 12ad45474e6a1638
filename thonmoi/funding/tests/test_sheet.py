"""The workbook of capital: a sheet a cut, totals that a spreadsheet reckons anew."""

import re
from io import BytesIO
from zipfile import ZipFile

from thonmoi.funding.tests import world


def test_totals_live_and_are_right(as_):
    for code, amount in ((world.LOI, 700), (world.HIEP, 200)):
        world.pay(world.allot(code, amount=amount), 50)
    answer = as_(world.FINANCE).get("/capital/file/?year=2025")
    assert answer["Content-Type"].endswith("spreadsheetml.sheet")
    with ZipFile(BytesIO(answer.content)) as book:
        assert book.read("xl/workbook.xml").decode().count("<sheet ") == 6
        sheet = book.read("xl/worksheets/sheet2.xml").decode()
    found = dict(re.findall(r'<c r="([BC]7)"[^>]*><f>(SUM\([^<]*\))</f>', sheet))
    assert found == {"B7": "SUM(B5:B6)", "C7": "SUM(C5:C6)"}
    values = dict(re.findall(r'<c r="([BC]\d)"[^>]*>(?:<f>[^<]*</f>)?<v>(\d+)</v>', sheet))
    assert (values["B5"], values["B6"], values["B7"], values["C7"]) == ("200", "700", "900", "100")
