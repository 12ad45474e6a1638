"""Lines of a plain text file, whatever it was saved as."""

import codecs

from thonmoi.intake.reader.legacy import best_guess
from thonmoi.intake.reader.lines import Line, clean, indent_of, without_markdown
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


def lines_of_text(text: str) -> tuple[Line, ...]:
    """Numbered lines of `text`, blank ones included, so that every line can be accounted for."""
    lines: list[Line] = []
    blank_before = False
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        marked, bold = without_markdown(raw)
        cleaned = clean(marked)
        lines.append(
            Line(number, cleaned, blank_before=blank_before, bold=bold, indent=indent_of(raw))
        )
        blank_before = not cleaned
    return mended(lines)
