"""A plan printed to PDF is read like its text: wrapped lines joined, columns kept apart."""

from pathlib import Path

import pytest
import typst

from thonmoi.intake.reader import Reading, account, read
from thonmoi.ops.bench.readplan import PARTS, PLAN_KEY, score

PLAN = Path(__file__).parents[3] / "packs" / "hon-quan" / "documents" / "ke-hoach-2025.txt"
PAGE = """
#set page(paper: "a4", margin: (left: 3cm, rest: 2cm), numbering: "1", number-align: top + center)
#set text(size: 13pt, hyphenate: false)
#set par(justify: true, first-line-indent: (amount: 1cm, all: true), spacing: 0.8em)
#let show-line(line) = [#line #parbreak()]
#let lines = json(bytes(sys.inputs.lines))
#for line in lines.body { show-line(line) }
#grid(columns: (1fr, 1fr), ..lines.foot.map(cell => align(left, stack(spacing: 0.5em, ..cell))))
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    import json

    lines = [
        line.replace("***", "*").replace("**", "")
        for line in PLAN.read_text(encoding="utf-8").split("\n")
        if line.strip()
    ]
    start = next(i for i, line in enumerate(lines) if line.startswith("Nơi nhận"))
    foot = [[line for line in lines[start:] if line.startswith(("Nơi", "-"))], lines[-2:]]
    inputs = {"lines": json.dumps({"body": lines[:start], "foot": foot})}
    return read(typst.compile(PAGE.encode(), sys_inputs=inputs), "plan.pdf")


def test_no_line_of_the_pdf_is_lost(reading: Reading) -> None:
    assert account(reading) == {}
    assert any(line.part == "page" for line in reading.frame)


@pytest.mark.parametrize("part", PARTS)
def test_the_pdf_reads_like_the_plan(reading: Reading, part: str) -> None:
    scores = {s.part: s for s in score("pdf", reading, PLAN_KEY.read_text(encoding="utf-8"))}
    assert (scores[part].missed, scores[part].false) == ((), ())
