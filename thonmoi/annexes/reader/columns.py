"""The head of a table: which rows it takes, and what each column is for."""

from collections.abc import Sequence
from dataclasses import dataclass

from thonmoi.annexes.reader import words
from thonmoi.annexes.reader.cells import Cell
from thonmoi.annexes.reader.figures import asked
from thonmoi.annexes.reader.grid import Grid
from thonmoi.annexes.reader.groups import columns_of
from thonmoi.annexes.reader.heads import end_of, is_name
from thonmoi.annexes.reader.reading import Column
from thonmoi.annexes.reader.stacks import below_numbers, role_of, stack_of
from thonmoi.kernel.text import fold

_LOOK = 25


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
        if len(texts) < 2 or not any(is_name(text) for text in texts):
            continue
        if not any(words.VALUE.fullmatch(t) or words.ORDER.fullmatch(t) for t in texts):
            continue
        found = _layout(grid, lines, y)
        if found is not None:
            return found
    return None


def _layout(grid: Grid, lines: list[list[Cell | None]], begin: int) -> Layout | None:
    end = end_of(grid, lines, begin)
    stacks = [stack_of(lines, column, begin, end) for column in range(grid.columns)]
    roles = [role_of(stack) for stack in stacks]
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
    end = below_numbers(lines, end)
    for x, role in enumerate(roles):
        if role == "" and x > first_content and _is_required(lines, x, end):
            roles[x] = "value"
        elif role == "value" and x < first_content:
            roles[x] = "note"
    known = columns_of([(x, stacks[x]) for x, role in enumerate(roles) if role == "value"])

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


def _is_required(lines: list[list[Cell | None]], column: int, end: int) -> bool:
    """Whether most cells of a column with a strange head say what is required."""
    texts = [c.text for row in lines[end:] if (c := row[column]) and c.text.strip()]
    read = [asked(text) for text in texts]
    good = sum(one.kind in ("percent", "boolean", "money") or one.is_delegated for one in read)
    return bool(texts) and good * 2 >= len(texts)
