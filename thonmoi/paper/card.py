"""The picture that stands beside a shared link: what its page is about, in large letters.

1200 by 630 pixels, the shape that Zalo and others cut to, in few colours so that it stays small.
"""

import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from thonmoi.kernel.text import nfc
from thonmoi.paper.mark import mark

WIDE, HIGH, MARGIN, TWICE = 1200, 630, 72, 2
"""Pixels; drawn twice as large and made small, for smooth edges."""
MEDIA_TYPE = "image/png"
GROUND, INK, SOFT, ACCENT = "#f6f7f3", "#1a2019", "#475145", "#2b6b2f"
COLOURS = 32
_FONTS = Path(__file__).parent / "fonts"


def card(head: str, lines: Sequence[str], foot: str) -> bytes:
    """PNG bytes: `head` on three lines at most, `lines` below it, `foot` at the bottom."""
    drawn = Image.new("RGB", (WIDE * TWICE, HIGH * TWICE), GROUND)
    pen = ImageDraw.Draw(drawn)
    pen.rectangle((0, 0, WIDE * TWICE, 14 * TWICE), fill=ACCENT)
    mark(pen, at=(MARGIN * TWICE, 58 * TWICE), side=84 * TWICE, colour=ACCENT)
    pen.text((176 * TWICE, 76 * TWICE), "Thôn Mới", ACCENT, _face("Bold", 44))
    y = _written(pen, head, 186, ("Bold", 66), INK, 3)
    for line in filter(None, lines):
        y = _written(pen, line, y + 14, ("Regular", 40), SOFT, 2)
    _written(pen, foot, HIGH - 74, ("Regular", 30), SOFT, 1)
    small = drawn.resize((WIDE, HIGH), Image.Resampling.LANCZOS)
    made = io.BytesIO()
    small.quantize(COLOURS, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
    return made.getvalue()


def _written(
    pen: ImageDraw.ImageDraw, text: str, y: int, kind: tuple[str, int], colour: str, most: int
) -> int:
    """Write a text in lines from `y` on; gives where the next begins."""
    face, step = _face(*kind), round(kind[1] * 1.28)
    for line in broken(text, face, most):
        pen.text((MARGIN * TWICE, y * TWICE), line, colour, face)
        y += step
    return y


def broken(text: str, face: ImageFont.FreeTypeFont, most: int) -> list[str]:
    """The text in lines that fit; what is too long ends in an ellipsis."""
    room, lines = (WIDE - 2 * MARGIN) * TWICE, [""]
    for word in nfc(text)[:400].split():
        longer = f"{lines[-1]} {word}".strip()
        if face.getlength(longer) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    last = lines[: most + 1][-1] if len(lines) <= most else f"{lines[most - 1]} …"
    lines = [*lines[: most - 1], last] if len(lines) >= most else lines
    return [_cut(line, face, room) for line in lines]


def _cut(line: str, face: ImageFont.FreeTypeFont, room: int) -> str:
    """A line that fits; the last words go, of a single word its end."""
    while len(line) > 2 and face.getlength(line) > room:
        shorter = line.rstrip(" …")
        line = f"{shorter.rpartition(' ')[0] or shorter[:-1]} …"
    return line


@cache
def _face(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FONTS / f"LiberationSerif-{weight}.ttf"), size * TWICE)
