"""Criteria that a plan says are not met ("05/20 tiêu chí … chưa đạt"), or to be consolidated."""

import re
from collections.abc import Sequence

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.context import COMMUNE, Context, split_names
from thonmoi.intake.reader.criteria import tidy_criterion
from thonmoi.intake.reader.reading import Clause, Unmet

_STATED = re.compile(
    r"(?P<count>\d{1,2})\s*/\s*(?P<size>\d{1,2})\s+tiêu chí\b(?P<rest>[^.;]*?\bchưa\s+(?:đạt|"
    r"hoàn thành))",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:còn|có|hoàn thành|đạt|"
    r"dứt điểm)\s+(?P<count>\d{1,2})\s+tiêu chí\b(?P<rest>[^.;]*?\bchưa\s+(?:đạt|"
    r"hoàn thành))",
    re.IGNORECASE,
)
_NOT_MET = re.compile(r"tiêu chí\b.*\bchưa\s+(?:đạt|hoàn thành)", re.IGNORECASE)
_MET = re.compile(
    r"tiêu chí\b.*\bđã\s+(?:đạt|hoàn thành).*\b(?:củng cố|duy trì|nâng chất|"
    r"giữ vững)",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"^\s*(?:,\s*)?(?:gồm(?: có)?|là|bao gồm|"
    r"cụ thể(?: là)?)?\s*[:(]\s*(?P<names>[^.]+)"
)


def unmet_of(clauses: Sequence[Clause], context: Context) -> tuple[list[Unmet], list[Unmet]]:
    """(criteria not met, criteria to be consolidated) by unit, with the names that follow."""
    unmet, consolidate = [], []
    for clause in clauses:
        text = clause.whole
        stated = _STATED.search(text) or _COUNTED.search(text)
        if stated and clause.kind not in ("note", "row"):
            unmet.append(_stated(clause, stated, clauses, context))
        elif clause.kind not in ("roman", "part") and _MET.search(clause.heading or ""):
            criteria, indicators = _children(clause, clauses)
            if criteria:
                consolidate.append(
                    Unmet(clause.path, context.unit(clause), criteria, indicators=indicators)
                )
    return unmet, consolidate


def _stated(
    clause: Clause, stated: re.Match[str], clauses: Sequence[Clause], context: Context
) -> Unmet:
    holder = clause
    if clause.kind in ("plain", "dash", "plus") and clause.parent in context.by_path:
        holder = context.by_path[clause.parent or ""]
    after = clause.whole[stated.end() :]
    inline = _INLINE.match(after)
    names = _inline_names(inline["names"]) if inline else []
    if names:
        criteria: tuple[str, ...] = tuple(names)
        indicators: tuple[tuple[str, str], ...] = ()
    else:
        listed = next(
            (
                child
                for child in _direct(holder, clauses)
                if child.heading and _NOT_MET.search(child.heading) and child is not clause
            ),
            holder,
        )
        criteria, indicators = _children(listed, clauses)
    groups = stated.groupdict()
    size = int(groups["size"]) if groups.get("size") else None
    return Unmet(
        holder.path,
        _unit(clause, stated, context),
        criteria,
        size,
        int(stated["count"]),
        clause.path,
        indicators,
    )


def _unit(clause: Clause, stated: re.Match[str], context: Context) -> str | None:
    """The commune named in the same sentence before the count, else that of the headings."""
    named = list(COMMUNE.finditer(clause.whole[: stated.start()].rpartition(". ")[2]))
    return named[-1]["name"] if named else context.unit(clause)


def _direct(holder: Clause, clauses: Sequence[Clause]) -> list[Clause]:
    return [clause for clause in clauses if clause.parent == holder.path]


def _children(
    holder: Clause, clauses: Sequence[Clause]
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Criteria named by the headings directly below `holder`, and the indicators among them."""
    criteria, indicators = [], []
    for child in _direct(holder, clauses):
        if not child.heading or child.kind == "star":
            continue
        name, indicator = tidy_criterion(child.heading)
        criteria.append(name)
        if indicator:
            indicators.append((name, indicator))
    return tuple(criteria), tuple(indicators)


def _inline_names(text: str) -> list[str]:
    """Names of a list in the same sentence: "số 1 về Quy hoạch; số 5 về …", "Quy hoạch, …"."""
    text = text.strip(" ().;:")
    if re.search(r"\bsố\s+\d", text):
        numbered = vi.findall(
            r"số\s+\d{1,2}\s*(?:[-–:(]|"
            r"về)?\s*([A-ZĐÀ-Ỹ][^;()]*?)\)?\s*(?=[,;]\s*(?:tiêu chí\s+)?(?:và\s+)?số"
            r"|\s+và\s+(?:tiêu chí\s+)?số|$)",
            text,
        )
        return [tidy_criterion(name)[0] for name in numbered]
    parts = re.split(r"\s*;\s*", text) if ";" in text else split_names(text)
    names = [tidy_criterion(part)[0] for part in parts]
    return names if all(vi.match(r"[A-ZĐÀ-Ỹ]", name) for name in names) else []
