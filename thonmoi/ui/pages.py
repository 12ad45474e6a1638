"""Small questions every list page asks of its request and of its rows."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.http import HttpRequest

SIZE = 25
Row = TypeVar("Row")


def page_number(request: HttpRequest) -> int:
    """The page asked for by ``?page=``; 1 for anything that is no sensible number."""
    asked = request.GET.get("page", "1")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 1


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """One page of a list: its rows, its number, how many rows there are in all."""

    rows: tuple[Row, ...]
    number: int
    total: int
    size: int = SIZE


@dataclass(frozen=True, slots=True)
class Pager:
    """The links under a list; `numbers` has None where pages are left out."""

    number: int
    pages: int
    first: int
    last: int
    total: int

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.number < self.pages else None

    @property
    def numbers(self) -> list[int | None]:
        near = {1, self.pages, *range(self.number - 1, self.number + 2)}
        kept = sorted(n for n in near if 1 <= n <= self.pages)
        out: list[int | None] = []
        for n in kept:
            if out and out[-1] is not None and n - out[-1] > 1:
                out.append(None)
            out.append(n)
        return out


def pager_of(page: Any) -> Pager:
    """The pager of a page of rows: anything with `number`, `total` and perhaps `size`."""
    size = getattr(page, "size", SIZE)
    pages = max(1, -(-page.total // size))
    number = min(max(page.number, 1), pages)
    first = (number - 1) * size + 1 if page.total else 0
    return Pager(number, pages, first, min(number * size, page.total), page.total)
