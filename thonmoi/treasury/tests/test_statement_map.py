"""Columns are named once by a person; what differs is listed with its owner and its cell."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.treasury import actions, queries, reading
from thonmoi.treasury.models import Statement, Transfer
from thonmoi.treasury.rules import Difference
from thonmoi.treasury.tests import world

FORM = {"version": 1, "head": 2, "unit": 1, "code": 1, "name": 2, "source": 3}
FORM |= {"day": 4, "voucher": 5, "advance": 6, "payment": 7}


def test_works_from_the_page_with_findings_at_cells(as_):
    world.capital.pay(world.coded(), 300, voucher="KB1")
    odd = (4, world.CODE, "", "NS tỉnh", "5/5/2025", "KB4", "", "ba trăm")
    address = world.upload(as_, world.content([*world.LINES, odd])).headers["Location"]
    page = as_(world.FINANCE).get(address).content.decode()
    assert "H: Thanh toán" in page
    assert as_(world.FINANCE).post(address, FORM | {"payment": ""}).status_code == 302
    row = Statement.objects.get()
    assert Transfer.objects.filter(statement=row).count() == 1
    assert as_(world.FINANCE).post(address, FORM | {"version": row.version}).status_code == 302
    assert Event.objects.filter(action="statement.map").count() == 2
    page = as_(world.FINANCE).get(f"/capital/statements/{row.pk}/").content.decode()
    for words in ("Ô H8: “ba trăm”", "(G5)", "Mã dự án lạ"):
        assert words in page
    assert world.differences(row) == {"KB1": "same", "KB2": "missing", "KB3": "unknown-code"}
    found = queries.compared(world.finance(), row.pk)
    owners = {one.difference: str(one.owner) for one in found}
    assert owners[Difference.MISSING] == "cơ quan tài chính"
    assert owners[Difference.UNKNOWN_CODE] == "UBND xã"


def test_ours_alone_and_a_work_without_a_code_are_listed():
    world.capital.pay(world.coded(), 300, voucher="KB1")
    world.capital.pay(world.capital.allot(world.capital.HIEP), 25, voucher="HIEP")
    world.capital.pay(world.capital.allot(), 33, voucher="LOI")
    row = world.statement(content_=world.content(world.LINES[1:]))
    found = world.differences(row)
    assert (found["KB1"], found["HIEP"], found["LOI"]) == ("only-ours", "no-code", "no-code")


def test_once_begun_it_stays_and_who_may():
    row = world.statement()
    raw = world.content()
    head = reading.head_of(raw)
    found = reading.found_in(raw, head.row, world.NAMING)
    given = {"head": head, "naming": world.NAMING, "found": found}

    def again(by=None, version=None):
        actions.map_statement(
            row, by=by or world.finance(), version=version or row.version, **given
        )

    with pytest.raises(Denied):
        again(universe.actor("vpdp"))
    with pytest.raises(Conflict):
        again(version=row.version + 1)
    line = world.line(row, "KB3")
    actions.explain_transfer(line, by=world.finance(), version=line.version, reason="Dự án khác")
    with pytest.raises(Conflict):
        again()


def test_the_page_asks_the_same_however_many_lines(as_, django_assert_max_num_queries):
    world.capital.pay(world.coded(), 300, voucher="KB1")
    row = world.statement()
    many = [(n, world.CODE, "", "", "5/5/2025", f"M{n}", "", n) for n in range(1, 60)]
    other = world.statement(content_=world.content(many))
    browser = as_(world.FINANCE)
    for one in (row, other):
        address = f"/capital/statements/{one.pk}/"
        browser.get(address)
        with django_assert_max_num_queries(15):
            assert browser.get(address).status_code == 200
