"""Units of foreign sheets: known ones have a factor that a person accepts, others are asked."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.mappings import counting
from thonmoi.mappings.models import MappedLine, Mapping
from thonmoi.mappings.queries import filled
from thonmoi.mappings.queries import mappings as queries
from thonmoi.mappings.tests import world
from thonmoi.mappings.views.reading import read_for
from thonmoi.monitoring.actions.bases import record_base
from thonmoi.monitoring.rules import BaseKind

THEIRS = "nghìn đồng/người/năm"


@pytest.mark.parametrize(
    ("theirs", "ours", "by"),
    [
        (THEIRS, "Triệu đồng/người/năm", "0.001"),
        ("1.000 đ", "Tỷ đồng", "0.000001"),
        ("m²", "ha", "0.0001"),
        ("km", "m", "1000"),
        ("nghìn người", "người", "1000"),
        ("tr.đ", "Triệu đồng", "1"),
        ("nhân khẩu", "người", "1"),
        ("sào", "ha", None),
        ("triệu đồng/người/tháng", "triệu đồng/người/năm", None),
        ("hộ", "người", None),
    ],
)
def test_a_factor_is_known_or_there_is_none(theirs, ours, by):
    found = counting.factor(theirs, ours)
    assert found == (Decimal(by) if by else None)
    assert counting.differ(theirs, ours) is (by != "1")


def form(rate: object = "", income: object = "") -> bytes:
    """A sheet of one commune: income in thousands of đồng, inhabitants by the thousand, "sào"."""
    out, box = world.io.BytesIO(), None
    book = world.xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Biểu")
    box = book.add_format({"border": 1})
    sheet.write_row(0, 0, ["TT", "Chỉ tiêu", "ĐVT", "Xã Tân Lợi"])
    rows = (
        ("10.1", "Thu nhập bình quân đầu người", THEIRS, income),
        ("", "Dân số", "nghìn người", 9.25),
        ("", "Đất nông nghiệp", "sào", 12),
    )
    for at, (number, name, unit, value) in enumerate(rows, start=1):
        sheet.write_row(at, 0, [number, name, unit])
        sheet.write(at, 3, value, box)
    book.close()
    return out.getvalue()


def test_a_person_accepts_the_factor_and_it_is_kept(as_):
    """Before: each figure is asked about. After: multiplied when read, divided when filled."""
    made = world.mapped("Thu nhập", form(income=66_100), world.ADVANCED)
    made = world.marked(made, {"Thu nhập bình quân đầu người": "10.1", "Dân số": "dân số"})
    first = world.taken(mapping=made, code="25342", period="2024-Y")
    asked = {one.code: one.sentence for one in first.values.filter(level="warning")}
    assert "nhận hệ số" in asked["10.1"]
    page = as_(world.OFFICE).get(reverse("mapping", args=[made.pk])).content.decode()
    assert "× 0,001: nghìn đồng/người/năm" in page

    _accept(as_, made)
    lines = dict(MappedLine.objects.filter(mapping=made).values_list("code", "factor"))
    assert (lines["10.1"], lines["people"]) == ("0.001", "1000")
    read = world.taken(mapping=made, code="25342", period="2023-Y")
    values = {one.code: (one.typed, one.level) for one in read.values.all()}
    assert (values["10.1"], values["people"]) == (("66,1", "fine"), ("9250", "fine"))
    assert "× 0,001" in read.values.get(code="10.1").sentence
    assert _filled(made)[2, 3] == Decimal("9.25")


def _filled(made):
    """The form filled for the commune, where 9250 inhabitants are held."""
    actor, unit = universe.actor(world.OFFICE), universe.unit("25342")
    told = {"kind": BaseKind.PEOPLE, "value": Decimal(9250), "source": "Niên giám thống kê"}
    record_base(unit, by=universe.actor(world.OFFICER), on=date(2024, 12, 31), **told)
    scope = queries.scope(actor, made.unit, made.set_slug)
    made = queries.mapping(actor, made.pk)
    return filled.filled(actor, scope, read_for(actor, made, unit, "2024-Y"), "x").values


def _accept(as_, made):
    lines = MappedLine.objects.filter(mapping=made)
    names = queries.scope(universe.actor(world.OFFICE), made.unit, made.set_slug).names
    data = {f"{one.axis[0]}{one.place}": names.label(one.mark.thing) for one in lines}
    data |= {f"r{one.place}f": by for one in lines for by in [BY.get(one.code)] if by}
    version = Mapping.objects.get(pk=made.pk).version
    sent = {"version": version, "name": made.name, "met_word": "x"} | data
    answer = as_(world.OFFICE).post(reverse("mapping-mark", args=[made.pk]), sent)
    assert answer.status_code == 302


BY = {"10.1": "0.001", "people": "1000"}
