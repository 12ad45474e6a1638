"""Consolidating a province of a hundred communes: facts, words, annexes, files, step by step.

The communes, five years of conclusions, works, money, products and co-operatives are made up
inside a transaction that is taken back; the trial has to be there. Nothing kept from before is
used. `seconds` are by the clock, `cpu` those of this process; the ratio is to the facts of the
half year. The bounds (procedures: 2 s for a province, 10 s for a term) are on "whole".
"""

import time
from collections.abc import Callable
from typing import Any

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from thonmoi.audit import kept
from thonmoi.kernel.access import Actor, importer
from thonmoi.kernel.permissions import Permission
from thonmoi.ops.bench import province
from thonmoi.paper.docx import to_docx
from thonmoi.paper.pdf import to_pdf
from thonmoi.reports import queries, workbook
from thonmoi.reports.document import compose, title
from thonmoi.reports.drafting import Draft

REPORTS = ("2025-H1", "2025-Q2", "2021-2025")
COMMUNES = 100


def run() -> list[dict[str, Any]]:
    """Rows: report, step, communes, queries, seconds, cpu, kB, ratio."""
    by = importer("thonmoi bench", path="", permissions=frozenset(Permission)).simulated()
    with transaction.atomic():
        unit = province.fill(by, COMMUNES)
        rows = [row for code in REPORTS for row in _report(by, unit, code)]
        transaction.set_rollback(True)
    kept.forget()
    for row in rows:
        row["ratio"] = round(row["cpu"] / (rows[0]["cpu"] or 1), 2)
    return rows


def _report(by: Actor, unit: Any, code: str) -> list[dict[str, Any]]:
    """The steps of one report, each from what the one before gave, and their sum."""
    kept.forget()
    with CaptureQueriesContext(connection) as captured:
        draft, facts = _timed(lambda: queries.draft(by, unit, code))
    made, words = _timed(lambda: compose(draft.facts, draft.paras, draft.frame))
    steps = {
        "facts": (facts, len(captured), 0),
        "words and annexes": (words, 0, 0),
        "docx": _sized(lambda: to_docx(made)),
        "pdf": _sized(lambda: to_pdf(made)),
        "xlsx": _sized(lambda: workbook.write(draft.facts, title(code))),
    }
    whole = tuple(sum(steps[name][0][n] for name in ("facts", "words and annexes")) for n in (0, 1))
    steps["whole"] = (whole, len(captured), 0)  # type: ignore[assignment]  # steps of two shapes
    return [_row(code, name, draft, *found) for name, found in steps.items()]


def _timed(work: Callable[[], Any]) -> tuple[Any, tuple[float, float]]:
    start, worked = time.perf_counter(), time.process_time()
    made = work()
    return made, (time.perf_counter() - start, time.process_time() - worked)


def _sized(work: Callable[[], bytes]) -> tuple[tuple[float, float], int, int]:
    made, taken = _timed(work)
    return taken, 0, len(made)


def _row(
    code: str, step: str, draft: Draft, taken: tuple[float, float], asked: int, size: int
) -> dict[str, Any]:
    return {
        "report": code,
        "step": step,
        "communes": len(draft.facts.communes),
        "queries": asked,
        "seconds": round(taken[0], 2),
        "cpu": round(taken[1], 2),
        "kB": round(size / 1000, 1),
    }
