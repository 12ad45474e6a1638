"""Annexes that are made up for tests, plainly marked so, and the keys to them.

`sets` says what stands in them; `word`, `sheet` and `pdf` write it in the layouts of real
decisions: merged cells, rows over a page, a head of two rows.
"""

from thonmoi.annexes.tests.made import pdf, sets, sheet, word

WRITERS = {"docx": word.write, "xlsx": sheet.write, "pdf": pdf.write}

__all__ = ["WRITERS", "sets"]
