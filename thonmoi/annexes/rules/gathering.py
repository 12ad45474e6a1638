"""The criteria of a set, gathered of rows."""

from collections.abc import Iterable, Sequence
from typing import Any

from thonmoi.annexes.rules.requiring import indicator, source, sureness
from thonmoi.annexes.rules.words import RowKind
from thonmoi.criteria import rules as criteria


def criteria_of(
    rows: Sequence[Any],
    proposal: Any,
    groups: dict[str, str],
    default: str,
    measures: dict[int, str],
) -> Iterable[criteria.Criterion]:
    heading = ""
    for row in rows:
        if row.kind == RowKind.HEADING:
            heading = row.name
        elif row.kind == RowKind.CRITERION:
            own = [r for r in rows if r.kind == RowKind.INDICATOR and r.criterion == row.code]
            yield criteria.Criterion(
                code=row.code,
                name=row.name,
                heading=heading[:200],
                confidence=sureness(row),
                source=source(proposal, row),
                is_official_code=row.is_official_code,
                indicators=tuple(
                    indicator(one, proposal, groups, default, measures.get(one.pk, ""))
                    for one in own
                ),
            )
