"""V. What the office asks for: owners of clauses, answers to open questions about the plan."""

from thonmoi.reports.facts import Facts
from thonmoi.reports.narrative.naming import clause_words, clauses_words, short
from thonmoi.reports.narrative.saying import Para, Saying
from thonmoi.reports.narrative.voices import escalated
from thonmoi.reports.narrative.written import written


def paras(facts: Facts) -> list[Para]:
    """Requests that follow from the plan's own gaps."""
    plan, made = facts.plan, []
    if plan and plan.unowned:
        saying = Saying()
        count = saying.count("plan.unowned", len(plan.unowned))
        text = f"Đề nghị {plan.issuer} phân công đơn vị chủ trì {count} nội dung của {short(plan)} "
        text += f"chưa ghi đơn vị chủ trì: {clauses_words(plan.unowned)}."
        made.append(saying.para("V/owners", text))
    if plan and plan.doubts:
        saying = Saying()
        count = saying.count("plan.doubts", len(plan.doubts))
        asked = (clause_words(one.rstrip(".?")) for one in plan.doubts)
        said = "; ".join(f"({n}) {one}" for n, one in enumerate(asked, 1))
        text = f"Đề nghị làm rõ {count} nội dung của {short(plan)}: {said}."
        made.append(saying.para("V/doubts", text))
    made += [*escalated(facts), *written(facts, "V")]
    return made or [Para("V/none", "Chưa ghi nhận kiến nghị, đề xuất.", is_silent=True)]
