"""A made-up decision as PDF over several pages: merged cells, rows that go on, a repeated head."""

import json
import tempfile
from pathlib import Path

import typst

from thonmoi.annexes.tests.made.shapes import Made
from thonmoi.paper.drawing import fonts

_TEMPLATE = """
#let m = json(bytes(sys.inputs.made))
#set page(paper: "a4", flipped: true, margin: 1.5cm, numbering: "1")
#set text(font: "Liberation Serif", size: 9pt)
#for line in m.head [#line \\ ]
#pagebreak()
PHỤ LỤC \\
#m.title \\
(Kèm theo Quyết định số #m.number) \\
#let widths = (auto, 3cm, 1fr, ..m.columns.map(c => if m.columns.len() > 3 {1.9cm} else {3cm}))
#let cellof(c) = table.cell(x: c.x, y: c.y, colspan: c.w, rowspan: c.h, breakable: true)[#c.text]
#for b in m.blocks {
  if b.title != "" [#b.title \\ ]
  table(columns: widths, inset: m.inset * 1pt,
    ..if m.repeats {(table.header(..b.head.map(cellof)),)} else {b.head.map(cellof)},
    ..b.body.map(cellof))
}
#for line in m.notes [#line \\ ]
"""


def write(made: Made, *, repeats: bool = True, inset: int = 4) -> bytes:
    inputs = {
        "head": made.head,
        "title": made.title.upper(),
        "number": made.number,
        "columns": [lower or upper for upper, lower in made.columns],
        "blocks": _blocks(made),
        "notes": made.notes,
        "repeats": repeats,
        "inset": inset,
    }
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "made.typ"
        template.write_text(_TEMPLATE, "utf-8")
        return typst.compile(
            str(template),
            font_paths=fonts(),
            sys_inputs={"made": json.dumps(inputs, ensure_ascii=False)},
        )


def _blocks(made: Made) -> list[dict]:
    blocks: list[dict] = []
    y = 0
    for number, name, block, items in made.criteria:
        if block or not blocks:
            head = _head(made)
            blocks.append({"title": block, "head": head, "body": []})
            y = 2
        body = blocks[-1]["body"]
        body.append({"x": 0, "y": y, "w": 1, "h": len(items), "text": number})
        body.append({"x": 1, "y": y, "w": 1, "h": len(items), "text": name})
        for item in items:
            body.append({"x": 2, "y": y, "w": 1, "h": 1, "text": item.written})
            is_merged = len(item.cells) == 1
            for x, text in enumerate(item.cells):
                w = len(made.columns) if is_merged else 1
                body.append({"x": 3 + x, "y": y, "w": w, "h": 1, "text": text})
            y += 1
    return blocks


def _head(made: Made) -> list[dict]:
    head = [
        {"x": x, "y": 0, "w": 1, "h": 2, "text": text}
        for x, text in enumerate(("TT", "Tên tiêu chí", "Nội dung tiêu chí"))
    ]
    at = 0
    while at < len(made.columns):
        upper, lower = made.columns[at]
        end = at
        while lower and end + 1 < len(made.columns) and made.columns[end + 1][0] == upper:
            end += 1
        height = 1 if lower else 2
        head.append({"x": 3 + at, "y": 0, "w": end - at + 1, "h": height, "text": upper})
        if lower:
            head += [
                {"x": 3 + x, "y": 1, "w": 1, "h": 1, "text": made.columns[x][1]}
                for x in range(at, end + 1)
            ]
        at = end + 1
    return head
