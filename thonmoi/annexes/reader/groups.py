"""The groups and years that the columns of an annex are for."""

import re
from dataclasses import replace

from thonmoi.annexes.reader import words
from thonmoi.annexes.reader.group_names import group_of
from thonmoi.annexes.reader.reading import Column
from thonmoi.kernel.text import fold, slug

_GENERAL = re.compile(
    r"chi tieu(?: chung)?|chung|muc(?: do)? (?:dat|yeu cau)(?: chuan)?|yeu cau(?: dat chuan)?|"
    r"chi tieu phai dat|chi tieu dat chuan|chuan|quy dinh|chi tieu theo (?:vung|nhom).*|"
    r"tieu chuan|chi tieu quy dinh.*|chi tieu ap dung.*|muc quy dinh|yeu cau can dat|dat chuan|"
    r"chi tieu (?:cua|doi voi) .*|chi tieu (?:cu the|can dat|yeu cau)"
)


def columns_of(found: list[tuple[int, tuple[str, ...]]]) -> tuple[Column, ...]:
    """The columns of what is required, each with its group and year."""
    columns = []
    for index, stack in found:
        folded = [fold(text) for text in stack]
        years = [int(y[1]) for text in folded if (y := words.YEAR.search(text))]
        group = next((g for text in reversed(folded) if (g := group_of(text))), None)
        text = " – ".join(dict.fromkeys(stack))
        if group:
            name = group[1] or next(t for t in reversed(stack) if group_of(fold(t)))
            column = Column(index, text, group[0], name, group[2])
        else:
            rest = [
                t
                for t, f in zip(stack, folded, strict=True)
                if not _GENERAL.fullmatch(f) and not words.YEAR.search(f)
            ]
            column = (
                Column(index, text, slug(rest[-1]).replace("-", "_")[:20], rest[-1], "")
                if rest
                else Column(index, text, *words.COMMON, "none")
            )
        columns.append(replace(column, year=years[-1] if years else None))
    return _told_apart(columns)


def _told_apart(columns: list[Column]) -> tuple[Column, ...]:
    """Columns that name the same group and year are told apart by their number."""
    seen: set[tuple[str, int | None]] = set()
    made = []
    for one in columns:
        number = 2
        code = one.group
        while (code, one.year) in seen:
            code, number = f"{one.group[:16]}_{number}", number + 1
        seen.add((code, one.year))
        made.append(one if code == one.group else replace(one, group=code, name=one.text, kind=""))
    return tuple(made)
