"""Word's automatic numbering: the label that Word shows and the text does not hold."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

_BULLETS = {"o": "+", "\uf0a7": "-", "\uf0b7": "-", "\uf02d": "-", "\uf02b": "+"}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass
class Level:
    format: str
    text: str
    start: int


@dataclass
class Numbering:
    """Counters of one document; `label` is called once for each numbered paragraph, in order."""

    levels: dict[str, dict[int, Level]]
    abstract: dict[str, str]
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def label(self, number_id: str, level: int) -> str:
        """The label before this paragraph ("1.", "a)", "-"); empty where Word shows none."""
        levels = self.levels.get(number_id, {})
        shown = levels.get(level)
        if shown is None or shown.format == "none":
            return ""
        if shown.format == "bullet":
            return _BULLETS.get(shown.text, shown.text if shown.text in "-–+*•" else "-")
        group = self.abstract.get(number_id, number_id)
        key = (group, level)
        self.counts[key] = self.counts.get(key, shown.start - 1) + 1
        for deeper in [k for k in self.counts if k[0] == group and k[1] > level]:
            del self.counts[deeper]
        text = shown.text
        for index in range(level + 1):
            part = levels.get(index)
            if part is not None:
                count = self.counts.get((group, index), part.start)
                text = text.replace(f"%{index + 1}", written(count, part.format))
        return text.strip()


def written(count: int, style: str) -> str:
    """`count` in Word's number format: decimal, letters or Roman."""
    if style.endswith("Letter") and count > 0:
        letter = _LETTERS[(count - 1) % 26] * ((count - 1) // 26 + 1)
        return letter.upper() if style.startswith("upper") else letter
    if style.endswith("Roman") and 0 < count < 40:
        rest, roman = count, ""
        for value, sign in _ROMAN:
            while rest >= value:
                roman, rest = roman + sign, rest - value
        return roman.upper() if style.startswith("upper") else roman
    return f"{count:02d}" if style == "decimalZero" else str(count)


def numbering_of(root: Any | None) -> Numbering:
    """The numbering definitions of a numbering part's XML (None: a document without lists)."""
    if root is None:
        return Numbering({}, {})
    defined = {
        node.get(qn("w:abstractNumId")): _levels(node.findall(qn("w:lvl")))
        for node in root.findall(qn("w:abstractNum"))
    }
    levels: dict[str, dict[int, Level]] = {}
    abstract: dict[str, str] = {}
    for node in root.findall(qn("w:num")):
        number_id, link = node.get(qn("w:numId")), node.find(qn("w:abstractNumId"))
        if link is None:
            continue
        name = link.get(qn("w:val"))
        levels[number_id] = dict(defined.get(name, {}))
        overridden = node.findall(qn("w:lvlOverride"))
        abstract[number_id] = f"{name}/{number_id}" if overridden else name
        for override in overridden:
            _override(levels[number_id], override)
    return Numbering(levels, abstract)


def _override(levels: dict[int, Level], node: Any) -> None:
    index, start = int(node.get(qn("w:ilvl"), "0")), node.find(qn("w:startOverride"))
    levels.update(_levels(node.findall(qn("w:lvl"))))
    if start is not None and index in levels:
        level = levels[index]
        levels[index] = Level(level.format, level.text, int(start.get(qn("w:val"), "1")))


def _levels(nodes: Iterable[Any]) -> dict[int, Level]:
    levels = {}
    for node in nodes:
        values = {name: node.find(qn(f"w:{name}")) for name in ("numFmt", "lvlText", "start")}
        read = {k: v.get(qn("w:val"), "") for k, v in values.items() if v is not None}
        start = read.get("start", "1")
        levels[int(node.get(qn("w:ilvl"), "0"))] = Level(
            read.get("numFmt", "decimal"),
            read.get("lvlText", ""),
            int(start) if start.isdigit() else 1,
        )
    return levels
