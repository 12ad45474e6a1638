"""The head of a table: which rows it takes, and what each column is for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from thonmoi.annexes.reader import words
from thonmoi.annexes.reader.figures import asked
from thonmoi.annexes.reader.grid import Cell, Grid
from thonmoi.annexes.reader.reading import Column
from thonmoi.kernel.text import fold, slug

_LOOK = 25
_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[a-eđ])\)?(?:\s*=.*)?")


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns by role; rows of the head from `begin` up to, without, `end`."""

    begin: int
    end: int
    order: int | None
    criterion: tuple[int, ...]
    content: tuple[int, ...]
    unit: int | None
    notes: tuple[int, ...]
    values: tuple[Column, ...]

    def same_columns(self, other: "Layout") -> bool:
        """Whether a head repeats this one."""
        mine = [(one.index, fold(one.text)) for one in self.values]
        theirs = [(one.index, fold(one.text)) for one in other.values]
        return (self.order, self.content, mine) == (other.order, other.content, theirs)


def find_layout(grid: Grid) -> Layout | None:
    """The head of a table of criteria; None where the table is none."""
    lines = grid.lines()
    for y in range(min(_LOOK, grid.rows)):
        distinct = list(dict.fromkeys(cell for cell in lines[y] if cell and cell.row == y))
        texts = [fold(cell.text) for cell in distinct if cell.text.strip()]
        if len(texts) < 2 or not any(_is_name(text) for text in texts):
            continue
        if not any(words.VALUE.fullmatch(t) or words.ORDER.fullmatch(t) for t in texts):
            continue
        found = _layout(grid, lines, y)
        if found is not None:
            return found
    return None


def _is_name(text: str) -> bool:
    return bool(
        words.CRITERION.fullmatch(text)
        or words.CONTENT.fullmatch(text)
        or text in ("chi tieu", "cac chi tieu")
    )


def _layout(grid: Grid, lines: list[list[Cell | None]], begin: int) -> Layout | None:
    end = _end(grid, lines, begin)
    stacks = [_stack(lines, column, begin, end) for column in range(grid.columns)]
    roles = [_role(stack) for stack in stacks]
    if "content" not in roles and "criterion" not in roles:
        first = next((x for x, stack in enumerate(stacks) if _is_goal(stack)), None)
        if first is None or "value" not in roles[first + 1 :]:
            return None
        roles[first] = "content"
    if "content" not in roles:
        roles = ["content" if role == "criterion" else role for role in roles]
    first_content = roles.index("content")
    if "value" not in roles[first_content:]:
        return None
    end = _numbering(lines, end)
    for x, role in enumerate(roles):
        if role == "" and x > first_content and _is_required(lines, x, end):
            roles[x] = "value"
        elif role == "value" and x < first_content:
            roles[x] = "note"
    known = _columns([(x, stacks[x]) for x, role in enumerate(roles) if role == "value"])

    def of(role: str) -> tuple[int, ...]:
        return tuple(x for x, one in enumerate(roles) if one == role)

    return Layout(
        begin,
        end,
        next(iter(of("order")), None),
        of("criterion"),
        of("content"),
        next(iter(of("unit")), None),
        (*of("note"), *of("")),
        known,
    )


def _is_goal(stack: Sequence[str]) -> bool:
    return bool(stack) and fold(stack[0]) in ("chi tieu", "cac chi tieu", "ten chi tieu")


def _end(grid: Grid, lines: list[list[Cell | None]], begin: int) -> int:
    """The first row below the head: names reach down to it, or it still tells groups apart."""
    names = [c for c in lines[begin] if c and c.row == begin and _is_name(fold(c.text))]
    end = begin + max((cell.rows for cell in names), default=1)
    while end < grid.rows and _still_names(lines[end], end):
        end += 1
    return min(end, grid.rows)


def _still_names(row: list[Cell | None], y: int) -> bool:
    fresh = list(dict.fromkeys(c for c in row if c and c.row == y and c.text.strip()))
    texts = [fold(cell.text) for cell in fresh]
    if not texts or any(cell.column == 0 for cell in fresh):
        return False
    return all(_group(text) is not None or words.YEAR.search(text) for text in texts)


def _numbering(lines: list[list[Cell | None]], end: int) -> int:
    """Below a row of (1), (2), (3) …, which only numbers the columns."""
    if end < len(lines):
        texts = [fold(c.text) for c in dict.fromkeys(lines[end]) if c and c.text.strip()]
        if len(texts) > 2 and all(_NUMBERING.fullmatch(text) for text in texts):
            figures = [int(n[0]) for t in texts if (n := re.search(r"\d+", t))]
            if figures == list(range(figures[0], figures[0] + len(figures))) if figures else False:
                return end + 1
    return end


def _stack(lines: list[list[Cell | None]], column: int, begin: int, end: int) -> tuple[str, ...]:
    cells = dict.fromkeys(lines[y][column] for y in range(begin, end))
    return tuple(" ".join(c.text.split()) for c in cells if c and c.text.strip())


def _role(stack: Sequence[str]) -> str:
    folded = [fold(text) for text in stack]
    for role, pattern in (
        ("order", words.ORDER),
        ("unit", words.UNIT),
        ("note", words.NOTE),
        ("criterion", words.CRITERION),
        ("content", words.CONTENT),
        ("value", words.VALUE),
    ):
        if any(pattern.fullmatch(text) for text in folded):
            return role
    return "value" if any(_group(text) for text in folded) else ""


def _is_required(lines: list[list[Cell | None]], column: int, end: int) -> bool:
    """Whether most cells of a column with a strange head say what is required."""
    texts = [c.text for row in lines[end:] if (c := row[column]) and c.text.strip()]
    read = [asked(text) for text in texts]
    good = sum(one.kind in ("percent", "boolean", "money") or one.is_delegated for one in read)
    return bool(texts) and good * 2 >= len(texts)


def _group(text: str) -> tuple[str, str, str] | None:
    """(code, name, kind of grouping) of a folded head of a column; None for a strange one."""
    for code, name, pattern in words.REGIONS:
        if pattern.fullmatch(re.sub(r"^vung ", "", text)):
            return code, name, "region"
    for pattern, code in ((words.NUMBERED_GROUP, "nhom"), (words.AREA_GROUP, "khu_vuc")):
        if found := pattern.fullmatch(text):
            number = words.ROMAN.get(found[1], 0) or int(found[1])
            return f"{code}_{number}", "", "commune_group"
    return None


_GENERAL = re.compile(
    r"chi tieu(?: chung)?|chung|muc(?: do)? (?:dat|yeu cau)(?: chuan)?|yeu cau(?: dat chuan)?|"
    r"chi tieu phai dat|chi tieu dat chuan|chuan|quy dinh|chi tieu theo (?:vung|nhom).*|"
    r"tieu chuan|chi tieu quy dinh.*|chi tieu ap dung.*|muc quy dinh|yeu cau can dat|dat chuan|"
    r"chi tieu (?:cua|doi voi) .*|chi tieu (?:cu the|can dat|yeu cau)"
)


def _columns(found: list[tuple[int, tuple[str, ...]]]) -> tuple[Column, ...]:
    """The columns of what is required, each with its group and year."""
    columns = []
    for index, stack in found:
        folded = [fold(text) for text in stack]
        years = [int(y[1]) for text in folded if (y := words.YEAR.search(text))]
        group = next((g for text in reversed(folded) if (g := _group(text))), None)
        text = " – ".join(dict.fromkeys(stack))
        if group:
            name = group[1] or next(t for t in reversed(stack) if _group(fold(t)))
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
    return _once(columns)


def _once(columns: list[Column]) -> tuple[Column, ...]:
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
