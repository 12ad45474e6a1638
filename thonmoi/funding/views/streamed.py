"""A long list as a workbook that leaves piece by piece: memory does not grow with its length.

ECMA-376 asks for little: one sheet of inline strings, numbers and days. A zip may be written
without ever going back, so the first bytes leave before the last row is read. A sheet holds
1,048,576 rows; what is beyond goes on the next one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

MOST = 1_000_000
"""Rows of a sheet, at most."""
NAMES = "http://schemas.openxmlformats.org"
MAIN = f'xmlns="{NAMES}/spreadsheetml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = f"{NAMES}/package/2006"
OFFICE = f"{NAMES}/officeDocument/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
STYLES = (
    f'{HEAD}<styleSheet {MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>'
    '</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/>'
    '<sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill/></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="3" '
    'applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>'
)
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_EPOCH = date(1899, 12, 30)
Row = Sequence[object]


class _Pipe:
    """Takes bytes in and gives them out; it cannot go back."""

    def __init__(self) -> None:
        self.waiting: list[bytes] = []

    def write(self, data: bytes) -> int:
        self.waiting.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def take(self) -> bytes:
        """What came in since the last time."""
        taken, self.waiting = b"".join(self.waiting), []
        return taken


def streamed(heads: Row, widths: Sequence[int], pieces: Iterable[Sequence[Row]]) -> Iterator[bytes]:
    """The bytes of an .xlsx with a row of heads above the rows of all pieces."""
    pipe, sheets = _Pipe(), 0
    with ZipFile(pipe, "w", ZIP_DEFLATED) as book:  # type: ignore[call-overload]  # only written
        for rows in _sheets(iter(pieces)):
            sheets += 1
            with book.open(_part(f"xl/worksheets/sheet{sheets}.xml"), "w", force_zip64=True) as out:
                out.write(_top(heads, widths).encode())
                for piece in rows:
                    out.write("".join(map(_row, piece)).encode())
                    yield pipe.take()
                out.write(b"</sheetData></worksheet>")
        for name, text in _frame(sheets):
            book.writestr(_part(name), text)
    yield pipe.take()


def _sheets(pieces: Iterator[Sequence[Row]]) -> Iterator[Iterator[Sequence[Row]]]:
    """The pieces of each sheet; there is one sheet at least."""
    waiting = next(pieces, None)
    while True:
        left: list[Sequence[Row] | None] = []
        yield _filled(waiting or (), pieces, left)
        if not left:
            return
        waiting = left[0]


def _filled(
    first: Sequence[Row], pieces: Iterator[Sequence[Row]], left: list[Sequence[Row] | None]
) -> Iterator[Sequence[Row]]:
    count = len(first)
    yield first
    for piece in pieces:
        count += len(piece)
        if count > MOST:
            left.append(piece)
            return
        yield piece


def _part(name: str) -> ZipInfo:
    found = ZipInfo(name)
    found.compress_type = ZIP_DEFLATED
    return found


def _top(heads: Row, widths: Sequence[int]) -> str:
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{wide}" customWidth="1"/>'
        for n, wide in enumerate(widths, 1)
    )
    frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    return (
        f'{HEAD}<worksheet {MAIN}><sheetViews><sheetView workbookViewId="0">{frozen}</sheetView>'
        f"</sheetViews><cols>{columns}</cols><sheetData>{_row(heads, 1)}"
    )


def _row(cells: Row, style: int = 0) -> str:
    return f"<row>{''.join(_cell(one, style) for one in cells)}</row>"


def _cell(value: object, style: int) -> str:
    if value is None or value == "":
        return "<c/>"
    if isinstance(value, date):
        return f'<c s="3"><v>{(value - _EPOCH).days}</v></c>'
    if isinstance(value, int):
        return f'<c s="2"><v>{value}</v></c>'
    text = escape(_ILLEGAL.sub("", str(value)))
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _frame(sheets: int) -> Iterator[tuple[str, str]]:
    """The parts that say what the others are."""
    numbers = range(1, sheets + 1)
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{KIND}.worksheet+xml"/>'
        for n in numbers
    )
    yield (
        "[Content_Types].xml",
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{KIND}.styles+xml"/>{overrides}</Types>',
    )
    related = [("xl/workbook.xml", "officeDocument")]
    yield "_rels/.rels", _relations(related)
    named = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
    yield (
        "xl/workbook.xml",
        f'{HEAD}<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>{named}</sheets></workbook>',
    )
    parts = [(f"worksheets/sheet{n}.xml", "worksheet") for n in numbers]
    yield "xl/_rels/workbook.xml.rels", _relations([*parts, ("styles.xml", "styles")])
    yield "xl/styles.xml", STYLES


def _relations(parts: Sequence[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (target, kind) in enumerate(parts, 1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'
