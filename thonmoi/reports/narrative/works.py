"""Works that are followed: how many stand how, which are late and why."""

from collections.abc import Iterator

from thonmoi.reports.facts import Facts, ProjectFacts
from thonmoi.reports.narrative.saying import Para, Saying


def paras(facts: Facts) -> list[Para]:
    """The sum over all works, then every late one with what was given as its reason."""
    if not facts.projects:
        return []
    return [_sum(facts), *_late(facts)]


def late(facts: Facts) -> list[ProjectFacts]:
    """Works whose last day has passed, the latest first."""
    return sorted((one for one in facts.projects if one.late), key=lambda one: (-one.late, one.id))


def _sum(facts: Facts) -> Para:
    saying, rows = Saying(), facts.projects
    running = [one for one in rows if one.state == "running"]
    parts = (
        ("done", "hoàn thành khối lượng", [one for one in rows if one.is_done]),
        ("doing", "đang thực hiện", [one for one in running if one.step and not one.is_done]),
        ("silent", "chưa có số liệu tiến độ", [one for one in running if _is_silent(one)]),
        ("paused", "tạm dừng", [one for one in rows if one.state == "paused"]),
        ("cancelled", "hủy theo quyết định", [one for one in rows if one.state == "cancelled"]),
    )
    total = saying.count("projects.total", len(rows))
    said = ", ".join(
        f"{saying.count(f'projects.{key}', len(found))} {word}"
        for key, word, found in parts
        if found
    )
    text = f"Theo dõi {total} công trình, mua sắm: {said}"
    if behind := late(facts):
        text += f"; {saying.count('projects.late', len(behind))} công trình, mua sắm chậm "
        text += "so với thời hạn"
    text += " (chi tiết tại Phụ lục kèm theo)."
    return saying.para("II.1/projects", text)


def _is_silent(one: ProjectFacts) -> bool:
    return not one.step and one.percent is None


def _late(facts: Facts) -> Iterator[Para]:
    for one in late(facts):
        saying, key = Saying(), f"projects.{one.id}"
        text = f"Xã {one.commune}: {one.name}, chậm {saying.whole(f'{key}.late', one.late)} ngày"
        if one.due:
            text += f" so với thời hạn {saying.day(f'{key}.due', one.due)}"
        if one.percent is not None:
            text += f", khối lượng {saying.whole(f'{key}.percent', one.percent)}%"
        reason = one.reason.strip().rstrip(".")
        text += f"; nguyên nhân: {reason}." if reason else "; chưa ghi nguyên nhân."
        yield saying.para(f"II.1/late-{one.id}", text, is_bullet=True)
