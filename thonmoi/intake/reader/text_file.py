"""Lines of a plain text file, whatever it was saved as."""

import codecs

from thonmoi.intake.reader.cells import clean, indent_of, without_markdown
from thonmoi.intake.reader.legacy import best_guess
from thonmoi.intake.reader.lines import Line
from thonmoi.intake.reader.refusals import refuse
from thonmoi.intake.reader.text_mend import mended

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text_file(data: bytes) -> tuple[Line, ...]:
    """Lines of `data` as UTF-8, UTF-16 with its mark, or an 8-bit Vietnamese encoding.

    Raises `Invalid` for bytes that are no text.
    """
    return lines_of_text(decode_text(data))


def decode_text(data: bytes) -> str:
    if data.startswith(_UTF16_MARKS):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise refuse("damaged") from None
    if b"\x00" in data:
        raise refuse("unknown_kind")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        guess = best_guess(data)
    if guess is None:
        raise refuse("unknown_kind")
    return guess


_HEAD = 12
"""So many lines at the top may hold bars that only lay out the head."""


def _cells(text: str) -> tuple[str, ...]:
    """The cells of a table's row written with bars; none where the line is no row."""
    if text.count("|") < 2 or not text.strip("|-: \t"):
        return ()
    cells = [cell.strip() for cell in text.strip().removeprefix("|").removesuffix("|").split("|")]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells) if len(cells) > 1 else ()


def lines_of_text(text: str) -> tuple[Line, ...]:
    """Numbered lines of `text`, blank ones included, so that every line can be accounted for."""
    lines: list[Line] = []
    blank_before = False
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        marked, bold = without_markdown(raw)
        cleaned = clean(marked)
        cells = _cells(cleaned) if len(lines) > _HEAD else ()
        lines.append(
            Line(
                number,
                " | ".join(cells) or cleaned,
                blank_before=blank_before,
                bold=bold,
                indent=indent_of(raw),
                place="row" if cells else "body",
                cells=cells,
            )
        )
        blank_before = not cleaned
    return mended(lines)
