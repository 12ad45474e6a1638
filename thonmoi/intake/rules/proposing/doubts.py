"""Doubts: what a person should settle. They are asked in the words of the reader where it asks."""

from collections.abc import Iterator, Sequence

from thonmoi.intake.reader.findings import Finding
from thonmoi.intake.rules.flat import Flat
from thonmoi.intake.rules.proposing.entities import entities
from thonmoi.intake.rules.proposing.ground import Ground
from thonmoi.intake.rules.words import ItemKind
from thonmoi.kernel.text import fold
from thonmoi.plans.rules import doubting

_AS_READ = frozenset(
    {
        "basis_unread",
        "citation_disagrees",
        "count_differs",
        "unmet_count_differs",
        "number_ambiguous",
        "line_unplaced",
        "duty_without_agency",
    }
)
_SPELT = frozenset({"spelling_doubtful", "name_doubtful"})


def doubts(ground: Ground, found: Sequence[Flat]) -> Iterator[Flat]:
    """Open questions; none of them blocks anything."""
    yield from _undated(ground)
    yield from _years(ground, found)
    yield from _twice(found)
    yield from _lists(ground)
    yield from _titles(ground, found)
    yield from _spelling(ground)
    yield from entities(ground)
    for finding in ground.reading.findings:
        if finding.code in _AS_READ:
            yield _asked(finding, finding.code, finding.clause or "")
    yield from _unbound(found)


def _asked(finding: Finding, code: str, clause: str, **more: str) -> Flat:
    return Flat(
        ItemKind.DOUBT,
        clause,
        finding.message,
        is_doubtful=True,
        code=code,
        question_en=finding.message_en,
        **more,
    )


def _undated(ground: Ground) -> Iterator[Flat]:
    if ground.reading.head.number is None or ground.reading.head.date is None:
        yield Flat(
            ItemKind.DOUBT,
            "",
            "Số, ngày của kế hoạch còn để trống: ghi theo sổ văn thư khi đã ký.",
            is_doubtful=True,
            code=doubting.UNDATED,
            question_en="Number and date of the plan are blank: record them from the register.",
        )


def _years(ground: Ground, found: Sequence[Flat]) -> Iterator[Flat]:
    """A year that has passed: in the words of the finding that tells of the same unit."""
    names = {p.id: p.name for p in ground.known.places}
    for item in found:
        if item.kind is not ItemKind.DESIGNATION or not item.is_asked:
            continue
        name = names.get(item.unit_id or 0, ground.known.unit.name)
        told = [
            f
            for code in ("standing_conflict", "target_year_passed")
            for f in ground.reading.findings
            if f.code == code and dict(f.params).get("unit") == name
        ]
        if told:
            yield _asked(told[0], doubting.TARGET_YEAR, item.clause)
        else:
            yield Flat(
                ItemKind.DOUBT,
                item.clause,
                f"{name}: mục tiêu của năm {item.year} đã qua, cần làm rõ.",
                is_doubtful=True,
                code=doubting.TARGET_YEAR,
                question_en=f"{name}: the target year {item.year} has passed; settle it.",
            )


def _twice(found: Sequence[Flat]) -> Iterator[Flat]:
    for item in found:
        if item.same_as is None:
            continue
        other = found[item.same_as]
        yield Flat(
            ItemKind.DOUBT,
            item.clause,
            f"“{item.name}”, {item.place_text} được nêu ở {other.clause} và {item.clause}: "
            "có phải là một công trình?",
            is_doubtful=True,
            code=doubting.WORK_TWICE,
            question_en=f"“{item.name}”, {item.place_text} is named in {other.clause} and in "
            f"{item.clause}: is it one work?",
        )


def _lists(ground: Ground) -> Iterator[Flat]:
    """A basis approves the list of this year, and the plan names no commune on it (decision 12)."""
    for basis in ground.reading.bases:
        subject = fold(basis.subject or "")
        if "danh sach" in subject and f"nam {ground.year}" in subject:
            yield Flat(
                ItemKind.DOUBT,
                "",
                f"{basis.kind} số {basis.number} phê duyệt danh sách, kế hoạch không nêu tên xã "
                "trong danh sách đó: cần đối chiếu văn bản.",
                is_doubtful=True,
                code="list.unnamed",
                question_en=f"{basis.kind} {basis.number} approves a list; the plan does not name "
                "the communes on it: compare the document.",
                number=basis.number or "",
            )


def _titles(ground: Ground, found: Sequence[Flat]) -> Iterator[Flat]:
    names = {p.id: p.name for p in ground.known.places}
    by_clause: dict[str, list[str]] = {}
    for item in found:
        if item.kind is ItemKind.TITLE:
            by_clause.setdefault(item.clause, []).append(names.get(item.unit_id or 0, "?"))
    for clause, held in by_clause.items():
        yield Flat(
            ItemKind.DOUBT,
            clause,
            f"{', '.join(held)}: kế hoạch ghi đã về đích, chưa nêu quyết định công nhận.",
            is_doubtful=True,
            code=doubting.TITLE,
            question_en=f"{', '.join(held)}: the plan says they reached the level and names no "
            "decision.",
        )


def _spelling(ground: Ground) -> Iterator[Flat]:
    for finding in ground.reading.findings:
        params = dict(finding.params)
        if finding.code in _SPELT:
            yield _asked(
                finding,
                doubting.SPELLING,
                finding.clause or _clause_at(ground, finding.line),
                name=params.get("written", ""),
                suggestion=params.get("other", ""),
            )


def _clause_at(ground: Ground, line: int) -> str:
    """The clause that a line belongs to; "" for the frame and the bases."""
    return next((c.path for c in ground.reading.clauses if line and line in c.lines), "")


def _unbound(found: Sequence[Flat]) -> Iterator[Flat]:
    """What has no place in the program yet: a commune, a criterion, a document nobody knows."""
    for item in found:
        lacks = {
            ItemKind.WORK: item.unit_id is None,
            ItemKind.UNMET: item.criterion_id is None or item.unit_id is None,
            ItemKind.CONSOLIDATE: item.criterion_id is None or item.unit_id is None,
        }
        if lacks.get(item.kind) and not item.why:
            yield Flat(
                ItemKind.DOUBT,
                item.clause,
                f"Chưa rõ xã hoặc tiêu chí của “{item.text[:120]}”.",
                is_doubtful=True,
                code="unbound",
                question_en=f"Commune or criterion of “{item.text[:120]}” is not clear.",
            )
