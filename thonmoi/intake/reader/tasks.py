"""Tasks: clauses that bind a commune (or all of them) to do something, without a count."""

import re
from collections.abc import Sequence

from thonmoi.intake.reader.context import Context, folded
from thonmoi.intake.reader.criteria import criterion_of
from thonmoi.intake.reader.reading import Clause, Duty, Task, Unmet, Work

_BINDING = re.compile(r"\b(?:nhiem vu|giai phap|noi dung|cac xa|xa phan dau|hoat dong|trong tam)\b")
_AREA = re.compile(r"^(?:Toàn|Cấp)\s+(?:huyện|tỉnh|xã|thành phố)|^Các xã\b|^Đối với\b")


def tasks_of(
    clauses: Sequence[Clause],
    context: Context,
    works: Sequence[Work],
    duties: Sequence[Duty],
    unmet: Sequence[Unmet],
) -> list[Task]:
    """Leaf clauses of the parts on tasks that hold no work, no duty and no list of criteria."""
    spoken = {work.clause for work in works} | {duty.clause for duty in duties}
    spoken |= {item.stated_in for item in unmet if item.stated_in}
    parents = {clause.parent for clause in clauses}
    tasks = []
    for clause in clauses:
        leaf = clause.path not in parents or (clause.text and clause.heading)
        if not leaf or not clause.text or clause.path in spoken or not _binds(clause, context):
            continue
        if clause.text.rstrip().endswith(":"):
            continue
        tasks.append(
            Task(clause.path, _unit(clause, context), criterion_of(clause, context), clause.text)
        )
    return tasks


def _binds(clause: Clause, context: Context) -> bool:
    if clause.kind in ("note", "row") or clause.path.startswith(("0.", "Z.")):
        return False
    nearest = next(iter(context.headings(clause)), "")
    if re.search(r"pham vi|doi tuong", folded(nearest)):
        return False
    headings = " / ".join(map(folded, context.headings(clause)))
    if re.search(r"to chuc thuc hien|muc dich|quan diem|kinh phi|khen thuong", headings):
        return False
    return bool(_BINDING.search(headings)) and context.sets_targets(clause)


def _unit(clause: Clause, context: Context) -> str | None:
    """The commune named above, else the area that a heading names ("Toàn huyện")."""
    unit = context.unit(clause)
    if unit:
        return unit
    areas = (h for h in context.headings(clause) if _AREA.match(h) and len(h.split()) < 12)
    return next(areas, None)
