"""Made-up workbooks: what the district kept of 2022, a superior's blank form; both mapped."""

import io
from dataclasses import replace
from decimal import Decimal

import docx
import xlsxwriter

from tests import universe
from thonmoi.grids import put, read_book
from thonmoi.grids.measuring import place_of
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import checked_file
from thonmoi.library.models import Document
from thonmoi.mappings import drawing
from thonmoi.mappings.actions.mappings import make_mapping, mark_mapping
from thonmoi.mappings.actions.takings import make_taking
from thonmoi.mappings.facts import Settings
from thonmoi.mappings.models import Mapping, Taking
from thonmoi.mappings.queries import choices
from thonmoi.mappings.queries import mappings as queries
from thonmoi.mappings.queries.compared import compared
from thonmoi.mappings.rules import NOTHING, Way
from thonmoi.mappings.views.reading import read_for

OFFICE, OFFICER, OTHER = "vpdp", "can-bo-tan-loi", "can-bo-tan-hiep"
NTM, ADVANCED = "qd1360-ntm", "qd1361-nang-cao"
OLD, FORM = "Kết quả năm 2022", "Biểu của tỉnh"


def old_year(rate: object = 91.5, year: int = 2022, shift: int = 0, met: str = "x") -> bytes:
    """Communes down the rows, criteria and a rate across, a head of two rows, a total."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("TH")
    sheet.merge_range(shift, 0, shift, 8, f"TỔNG HỢP KẾT QUẢ XÂY DỰNG NÔNG THÔN MỚI NĂM {year}")
    top = shift + 2
    for column, words in ((0, "STT"), (1, "Tên xã"), (5, "Tổng số hộ")):
        sheet.merge_range(top, column, top + 1, column, words)
    sheet.merge_range(top, 2, top, 4, "Tiêu chí")
    sheet.write_row(top + 1, 2, ["Quy hoạch", "Giao thông", "Thủy lợi"])
    sheet.merge_range(top, 6, top + 1, 6, f"2.1 Tỷ lệ đường xã được nhựa hóa năm {year} (%)")
    sheet.merge_range(top, 7, top + 1, 7, "Số quyết định công nhận")
    sheet.merge_range(top, 8, top + 1, 8, "Ghi chú")
    sheet.write_row(top + 2, 0, ["A", "B", "1", "2", "3", "4", "5", "6", "7"])
    rows = (
        [1, "Tân Lợi", met, met, "Chưa đạt", 2150, rate, "1361/QĐ-UBND", "theo hồ sơ"],
        [2, "Xã An Khương", met, "", met, 1980, 88, "", ""],
        [3, "Xã Thanh An", met, "??", met, 2500, "1.234", "9999/QĐ-UBND", ""],
    )
    for at, row in enumerate(rows, start=top + 3):
        sheet.write_row(at, 0, row)
    sheet.write_row(top + 6, 0, ["", "Tổng cộng", "", "", "", 6640])
    book.close()
    return out.getvalue()


def form(*, is_word: bool = False) -> bytes:
    """A blank form: communes across with results and plans, indicators down, a sum."""
    if is_word:
        return _word()
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    box = book.add_format({"border": 1})
    sheet = book.add_worksheet("Biểu 3")
    sheet.write(0, 0, "BIỂU 3")
    for column, words in ((0, "TT"), (1, "Chỉ tiêu"), (2, "ĐVT")):
        sheet.merge_range(2, column, 3, column, words)
    for column, words in ((3, "Xã Tân Lợi"), (5, "Xã An Khương")):
        sheet.merge_range(2, column, 2, column + 1, words)
        sheet.write_row(3, column, ["TH", "KH"])
    sheet.write(3, 7, "Toàn huyện")
    rows = (
        ["I", "Hạ tầng"],
        ["1", "Tổng số hộ", "hộ"],
        ["18.7", "Tỷ lệ hộ có nhà tắm, nhà tiêu an toàn", "%"],
    )
    for at, row in enumerate(rows, start=4):
        sheet.write_row(at, 0, row)
        for column in range(3, 7):
            sheet.write_blank(at, column, None, box)
        sheet.write_formula(at, 7, f"=D{at + 1}+F{at + 1}")
    book.close()
    return out.getvalue()


def form_filled(values: dict[str, object]) -> bytes:
    """The form with figures by address, as a commune would send it."""
    places = {place_of(name): Decimal(str(value)) for name, value in values.items()}
    return put(form(), "Biểu 3", {place: value for place, value in places.items() if place})


def _word() -> bytes:

    made = docx.Document()
    table = made.add_table(3, 3)
    for row, texts in enumerate((("Xã", "Tổng số hộ", "Quy hoạch"), ("Tân Lợi",), ("An Khương",))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def mapped(
    name: str = OLD, content: bytes | None = None, slug: str = NTM, by: str = OFFICE
) -> Mapping:
    """A workbook mapped as it is proposed, once."""
    there = Mapping.objects.filter(name=name, dropped_at=None).select_related("unit", "file")
    if there:
        return there[0]
    actor = universe.actor(by)
    area = choices.area(actor, P.MAPPING_MAKE)
    assert area is not None
    file = checked_file(content or old_year(), "bieu.docx" if slug == "word" else "biểu.xlsx")
    slug = NTM if slug == "word" else slug
    scope = queries.scope(actor, area, slug)
    drawn = drawing.drawn(read_book(file.content), scope.names, slug)
    return make_mapping(area, by=actor, name=name, file=file, drawn=drawn)


def marked(mapping: Mapping, words: dict[str, str], whole: str = "", by: str = OFFICE) -> Mapping:
    """A person says of lines, by their words, what they are."""
    actor = universe.actor(by)
    names = queries.scope(actor, mapping.unit, mapping.set_slug).names
    marks = tuple(
        replace(one, thing=names.meant(words[one.words])) if one.words in words else one
        for one in queries.marks(actor, mapping)
    )
    settings = Settings(mapping.name, names.meant(whole) if whole else NOTHING, False, "x")
    version = Mapping.objects.get(pk=mapping.pk).version
    return mark_mapping(mapping, by=actor, version=version, settings=settings, marks=marks)


def taken(
    content: bytes | None = None,
    *,
    mapping: Mapping | None = None,
    by: str = OFFICE,
    code: str = "694",
    period: str = "2022-Y",
    way: Way = Way.RECORD,
) -> Taking:
    """A workbook read through its mapping."""
    actor, found = universe.actor(by), mapping or mapped()
    scope = queries.scope(actor, found.unit, found.set_slug)
    unit = scope.units[code]
    read = read_for(actor, found, unit, period, content)
    return make_taking(
        unit,
        by=actor,
        mapping=found,
        period=period,
        way=way,
        file=checked_file(content, "biểu.xlsx") if content else None,
        compared=compared(actor, found, scope, unit, read, way),
        units={key: one.pk for key, one in scope.units.items()},
    )


def paper() -> Document:
    """A registered document of the province."""
    return Document.objects.get(number="1361/QĐ-UBND")
