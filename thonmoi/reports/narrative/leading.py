"""I. Leading and directing: the plan's state, its tasks, documents of the period."""

from thonmoi.kernel.periods import Period
from thonmoi.reports.facts import Facts, PlanFacts, SubplanFacts
from thonmoi.reports.narrative.naming import short
from thonmoi.reports.narrative.saying import Para, Saying, listed, silent
from thonmoi.reports.narrative.spans import span_words

HELD = {
    "communication": "buổi tuyên truyền, vận động",
    "training": "lớp tập huấn, bồi dưỡng",
    "campaign": "đợt ra quân",
    "workshop": "hội thảo, tọa đàm",
    "emulation": "hoạt động thi đua, biểu dương",
    "meeting": "cuộc họp dân",
    "other": "hoạt động khác",
}


def paras(facts: Facts) -> list[Para]:
    """What is recorded of the plan, of plans under it, of documents, of what was held."""
    made = [_plan(facts.plan), _tasks(facts.plan)] if facts.plan else []
    made += [_subplans(facts.subplans)] if facts.subplans else []
    return [*made, _documents(facts), _publicity(facts)]


def _subplans(found: SubplanFacts) -> Para:
    saying = Saying()
    issued = saying.count("subplans.issued", found.issued)
    total = saying.count("subplans.total", found.issued + found.owed)
    text = f"Các đơn vị, địa phương đã ban hành {issued}/{total} kế hoạch phải ban hành"
    if found.owed and found.bodies:
        text += f"; chưa ghi nhận kế hoạch của: {listed(found.bodies)}"
    return saying.para("I/subplans", f"{text}.")


def _publicity(facts: Facts) -> Para:
    if not facts.activities:
        return silent("I/publicity", "về công tác tuyên truyền, vận động")
    saying = Saying()
    total = saying.count("activities.total", sum(one.sessions for one in facts.activities))
    parts = []
    for one in facts.activities:
        key = f"activities.{one.kind}"
        said = f"{saying.count(key, one.sessions)} {HELD.get(one.kind, HELD['other'])}"
        if one.people is not None:
            said += f" ({saying.count(f'{key}.people', one.people)} lượt người được ghi nhận)"
        parts.append(said)
    span = span_words(Period.parse(facts.period))
    text = f"Trong {span} ghi nhận {total} hoạt động: {', '.join(parts)}."
    return saying.para("I/publicity", text)


def _plan(plan: PlanFacts) -> Para:
    saying = Saying()
    if plan.in_force_from is None:
        return Para("I/plan", f"{short(plan)} chưa được ghi nhận thời điểm triển khai.")
    since = saying.day("plan.in_force_from", plan.in_force_from)
    text = f"{short(plan)} được triển khai thực hiện từ ngày {since}"
    text += "." if plan.has_number else "; số, ngày của kế hoạch chưa được ghi nhận."
    return saying.para("I/plan", text)


def _tasks(plan: PlanFacts) -> Para:
    tasks, saying = plan.tasks, Saying()
    if not tasks.total:
        return silent("I/tasks", f"về nhiệm vụ giao theo {short(plan)}")
    total = saying.count("plan.tasks.total", tasks.total)
    text = f"{short(plan)} giao {total} nhiệm vụ cho các đơn vị, địa phương"
    if tasks.silent == tasks.total:
        text += "; chưa có báo cáo về tiến độ thực hiện"
    else:
        done = saying.count("plan.tasks.done", tasks.done)
        doing = saying.count("plan.tasks.doing", tasks.doing)
        still = saying.count("plan.tasks.silent", tasks.silent)
        text += f": đã hoàn thành {done}, đang thực hiện {doing}, chưa có báo cáo {still}"
        if tasks.dropped:
            text += f", dừng thực hiện {saying.count('plan.tasks.dropped', tasks.dropped)}"
    if tasks.unowned:
        unowned = saying.count("plan.tasks.unowned", tasks.unowned)
        text += f". Có {unowned} nhiệm vụ chưa ghi đơn vị chủ trì"
    return saying.para("I/tasks", f"{text}.")


def _documents(facts: Facts) -> Para:
    span, saying = span_words(Period.parse(facts.period)), Saying()
    if not facts.documents:
        return Para(
            "I/documents",
            f"Chưa có số liệu về văn bản chỉ đạo, điều hành ban hành trong {span}.",
            is_silent=True,
        )
    count = saying.count("documents.total", facts.documents_total)
    text = f"Trong {span} có {count} văn bản được ban hành"
    named = len(facts.documents)
    text += ": " if named == facts.documents_total else ", trong đó có: "
    text += f"{listed(facts.documents)}."
    return saying.para("I/documents", text)
