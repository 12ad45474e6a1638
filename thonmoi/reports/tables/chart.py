"""Charts of a table: bars or lines over some of its lines, drawn on the server as SVG.

A chart has no figures of its own: it reads those of its table. Every bar and dot carries its
value in words, and the words that stand for the drawing say all of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from xml.sax.saxutils import escape

from thonmoi.kernel.numbers import format_number
from thonmoi.paper.model import Figure
from thonmoi.reports.tables.grid import Grid

WIDTH, ROW, BAR, LEFT, RIGHT = 600, 22, 15, 210, 70
PLOT = WIDTH - LEFT - RIGHT
COLOURS = ("#2f6b3c", "#c08a1e", "#3a6ea5", "#8a4b6d")
FONT = 'font-family="Liberation Serif, Times New Roman, serif" font-size="13"'
HEIGHT, EDGE = 180, 34


@dataclass(frozen=True, slots=True)
class Chart:
    """Columns of a table over some of its lines; `label` is the column of names."""

    grid: Grid
    title: str
    lines: tuple[int, ...]
    columns: tuple[int, ...]
    label: int = 0
    kind: str = "bars"

    @property
    def names(self) -> tuple[str, ...]:
        """What stands beside each line."""
        return tuple(str(self.grid.at(n, self.label).value) for n in self.lines)

    @property
    def series(self) -> tuple[tuple[str, tuple[Decimal | None, ...]], ...]:
        """(name, values) of each column; None where the table has no number."""
        return tuple(
            (self.name(column), tuple(self._value(n, column) for n in self.lines))
            for column in self.columns
        )

    @property
    def alt(self) -> str:
        """The words that stand for the drawing: every value."""
        said = (
            f"{name}: {'; '.join(_said(label, value) for label, value in self._pairs(values))}"
            for name, values in self.series
        )
        return f"{self.title}. {'. '.join(said)}."

    def name(self, column: int) -> str:
        """What a series is called: the group of its column, else its heading."""
        found = self.grid.columns[column]
        return found.group or found.title

    def _value(self, line: int, column: int) -> Decimal | None:
        value = self.grid.at(line, column).value
        return Decimal(value) if isinstance(value, int | Decimal) else None

    def _pairs(self, values: tuple[Decimal | None, ...]) -> Iterator[tuple[str, Decimal | None]]:
        return zip(self.names, values, strict=True)

    def svg(self) -> str:
        """The drawing: equal tables, equal text."""
        return _lines(self) if self.kind == "lines" else _bars(self)

    def figure(self, width: float = 150) -> Figure:
        """The drawing as the paper takes it."""
        return Figure(self.svg(), self.alt, self.title, width)


def _said(label: str, value: Decimal | None) -> str:
    return f"{label} {format_number(value) if value is not None else 'chưa có số liệu'}"


def _open(height: int) -> str:
    box = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}><g {FONT}>'


def _bars(chart: Chart) -> str:
    many = len(chart.series)
    most = max((v for _n, values in chart.series for v in values if v), default=Decimal(1))
    made, y = [], _legend_room(chart)
    made.append(_legend(chart))
    for row, name in enumerate(chart.names):
        middle = y + ROW * many / 2 + 4
        made.append(_text(LEFT - 8, middle, _short(name), "end"))
        for place, (_name, values) in enumerate(chart.series):
            value, top = values[row], y + ROW * place + (ROW - BAR) / 2
            wide = float(value / most) * PLOT if value is not None and value > 0 else 0
            bar = f'<rect x="{LEFT}" y="{top:g}" width="{wide:.1f}" height="{BAR}"'
            made.append(f'{bar} fill="{COLOURS[place]}"/>')
            said = format_number(value) if value is not None else "–"
            made.append(_text(LEFT + wide + 5, top + BAR - 3, said))
        y += ROW * many + 6
    return f"{_open(int(y) + 4)}{''.join(made)}</g></svg>"


def _lines(chart: Chart) -> str:
    known = [v for _n, values in chart.series for v in values if v is not None]
    low = max(Decimal(0), min(known, default=Decimal(0)) - 1)
    most = max(known, default=Decimal(1)) - low or Decimal(1)
    top = _legend_room(chart)
    step = (WIDTH - 2 * 60) / max(1, len(chart.lines) - 1)
    made = [_legend(chart)]
    base = top + HEIGHT
    made.append(f'<path d="M40 {base}H{WIDTH - 40}" stroke="#888888" stroke-width="1"/>')
    for place, (_name, values) in enumerate(chart.series):
        dots = [
            (60 + step * n, base - EDGE - float((v - low) / most) * (HEIGHT - 2 * EDGE), v)
            for n, v in enumerate(values)
            if v is not None
        ]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y, _v in dots)
        colour = COLOURS[place]
        made.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for x, y, v in dots:
            made.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>')
            made.append(_text(x, y - 9 if place % 2 == 0 else y + 19, format_number(v), "middle"))
    for n, name in enumerate(chart.names):
        made.append(_text(60 + step * n, base + 18, name, "middle"))
    return f"{_open(int(base) + 28)}{''.join(made)}</g></svg>"


def _legend_room(chart: Chart) -> int:
    return 6 + ROW * len(chart.series) if len(chart.series) > 1 else 6


def _legend(chart: Chart) -> str:
    if len(chart.series) < 2:
        return ""
    made = []
    for place, (name, _values) in enumerate(chart.series):
        y = 6 + ROW * place
        made.append(f'<rect x="{LEFT}" y="{y}" width="14" height="14" fill="{COLOURS[place]}"/>')
        made.append(_text(LEFT + 20, y + 12, name))
    return "".join(made)


def _short(name: str, most: int = 34) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"


def _text(x: float, y: float, said: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(said)}</text>'
