"""The mark of the program, terraces with a seedling, drawn in lines: that of `favicon.svg`."""

from PIL import ImageDraw

Point = tuple[float, float]
CURVES: tuple[tuple[Point, Point, Point, Point], ...] = (
    ((3, 19), (7.5, 16.4), (16.5, 16.4), (21, 19)),
    ((5, 14.5), (8.8, 12.3), (15.2, 12.3), (19, 14.5)),
    ((7.5, 10.3), (10.2, 8.7), (13.8, 8.7), (16.5, 10.3)),
    ((12, 9), (12, 7), (12, 6), (12, 4)),
    ((12, 6.5), (12, 4.6), (13.4, 3.5), (15.3, 3.5)),
    ((15.3, 3.5), (15.3, 5.4), (13.9, 6.5), (12, 6.5)),
    ((12, 7), (12, 5.4), (10.8, 4.4), (9.1, 4.4)),
    ((9.1, 4.4), (9.1, 6), (10.3, 7), (12, 7)),
)
"""Each line by its ends and the two points that bend it, in a square of 24."""
SQUARE, PARTS, STROKE = 24, 24, 2


def mark(pen: ImageDraw.ImageDraw, *, at: Point, side: int, colour: str) -> None:
    """Draw the mark `side` pixels wide with its upper left corner `at`."""
    scale = side / SQUARE
    width, half = round(STROKE * scale), STROKE * scale / 2
    for curve in CURVES:
        points = [_on(curve, i / PARTS) for i in range(PARTS + 1)]
        placed = [(at[0] + x * scale, at[1] + y * scale) for x, y in points]
        pen.line(placed, fill=colour, width=width, joint="curve")
        for x, y in (placed[0], placed[-1]):
            pen.ellipse((x - half, y - half, x + half, y + half), fill=colour)


def _on(curve: tuple[Point, Point, Point, Point], t: float) -> Point:
    """The point of a cubic Bézier curve at `t`, from 0 to 1."""
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    return (
        sum(w * p[0] for w, p in zip(weights, curve, strict=True)),
        sum(w * p[1] for w, p in zip(weights, curve, strict=True)),
    )
