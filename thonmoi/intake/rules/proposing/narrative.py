"""What binds nobody to a figure: goals, kept as goals (S-10), and clauses that only tell."""

import re
from collections.abc import Iterator

from thonmoi.intake.reader.context import Context
from thonmoi.intake.rules.flat import Flat
from thonmoi.intake.rules.proposing.ground import Ground
from thonmoi.intake.rules.words import ItemKind
from thonmoi.kernel.text import fold

_AIMS = re.compile(r"\b(?:muc dich|muc tieu|yeu cau|quan diem|phuong huong)\b")


def goals_and_narrative(ground: Ground, bound: frozenset[str]) -> Iterator[Flat]:
    """Clauses with words of their own that nothing else stands in."""
    context = Context(ground.reading.clauses, ground.reading.head)
    for clause in ground.reading.clauses:
        if clause.path in bound or not clause.text.strip():
            continue
        is_aim = any(_AIMS.search(fold(h)) for h in context.headings(clause))
        is_aim = is_aim and clause.path[0] not in "0Z" and not clause.text.rstrip().endswith(":")
        kind = ItemKind.GOAL if is_aim else ItemKind.NARRATIVE
        yield Flat(kind, clause.path, clause.text)
