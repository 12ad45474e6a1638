"""Foreign sheets as grids of bounded cells: .xlsx, .xls, .ods, CSV, tables of a .docx.

No database, no meaning.

`read_book(content)` gives a `Book` of `Sheet`s of `Cell`s or refuses with what to do (field
``file``). Nothing is run: a formula shows the value that was saved with it. A file is hostile
until it is measured: size, unpacked size, sheets, rows, columns and cells have `Limits`.

    book = read_book(upload.read())
    sheet = book.sheets[0]
    for row in sheet.rows():              # a tuple of Cell | None for each row
        for cell in row: ...              # cell.text, cell.value, cell.figure(), cell.address
    sheet.at(3, 2)                        # the cell there, or the merged cell that covers it

`put(content, sheet, {(row, column): value})` fills cells of an .xlsx and leaves the rest of the
file alone; `fill_word` does so in a table of a .docx.
"""

from thonmoi.grids.book import Book, Cell, Sheet, address
from thonmoi.grids.limits import LIMITS, Limits
from thonmoi.grids.measuring import measure
from thonmoi.grids.reading import read_book
from thonmoi.grids.word import fill_word
from thonmoi.grids.writing import put

__all__ = [
    "LIMITS",
    "Book",
    "Cell",
    "Limits",
    "Sheet",
    "address",
    "fill_word",
    "measure",
    "put",
    "read_book",
]
