"""Reading the annex of a decision that issues criteria sets: file → grids → rows of a set.

Pure: bytes in, frozen values and findings out; no database, clock or request. Formulas and
macros are never run. `read` is the way in.
"""

from thonmoi.annexes.reader.cells import Cell, Place
from thonmoi.annexes.reader.grid import Grid, Part, Words
from thonmoi.annexes.reader.reader import read
from thonmoi.annexes.reader.reading import Annex, Column, Head, Note, Reading, Row, Value

__all__ = [
    "Annex",
    "Cell",
    "Column",
    "Grid",
    "Head",
    "Note",
    "Part",
    "Place",
    "Reading",
    "Row",
    "Value",
    "Words",
    "read",
]
