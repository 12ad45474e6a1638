"""I. Leading and directing: the plan's state, its tasks, documents of the period."""

from thonmoi.kernel.periods import Period
from thonmoi.reports.facts import Facts, PlanFacts
from thonmoi.reports.narrative.naming import short
from thonmoi.reports.narrative.saying import Para, Saying, listed, silent
from thonmoi.reports.narrative.spans import span_words


def paras(facts: Facts) -> list[Para]:
    """What is recorded of the plan and of documents; of publicity nothing is recorded."""
    made = [_plan(facts.plan), _tasks(facts.plan)] if facts.plan else []
    return [*made, _documents(facts), silent("I/publicity", "về công tác tuyên truyền, vận động")]


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
            f"Sổ văn bản chưa ghi nhận văn bản chỉ đạo, điều hành ban hành trong {span}.",
            is_silent=True,
        )
    count = saying.count("documents.total", facts.documents_total)
    text = f"Sổ văn bản ghi nhận {count} văn bản ban hành trong {span}"
    named = len(facts.documents)
    text += ": " if named == facts.documents_total else ", trong đó có: "
    text += f"{listed(facts.documents)}."
    return saying.para("I/documents", text)
