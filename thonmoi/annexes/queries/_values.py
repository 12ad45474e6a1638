"""What the cells of a row require, as pages show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from thonmoi.annexes.models import ProposalRow
from thonmoi.annexes.rules.doubts import is_doubt, sentence
from thonmoi.annexes.rules.requiring import asked_text


@dataclass(frozen=True, slots=True)
class ValueView:
    """What a cell requires: `asked` as documents write it, "" where a person concludes."""

    pk: int
    label: str
    text: str
    asked: str
    rest: str
    is_delegated: bool
    place: str
    doubts: tuple[str | Promise, ...] = ()

    @property
    def shown(self) -> str:
        """What the form shows of it."""
        if self.is_delegated:
            return self.text
        return " ".join(part for part in (self.asked, self.rest) if part)


def value_view(row: ProposalRow, one: Any, columns: dict[str, str]) -> ValueView:
    label = columns.get(one.group, one.group)
    return ValueView(
        one.pk,
        f"{label}, {one.year}" if one.year else label,
        one.text,
        asked_text(row, one),
        one.rest,
        one.is_delegated,
        one.place,
        sentences(one.why.split("\n")),
    )


def sentences(codes: Iterable[str]) -> tuple[str | Promise, ...]:
    return tuple(sentence(code) for code in codes if is_doubt(code))
