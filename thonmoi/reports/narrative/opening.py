"""The first and the last words of the report."""

from thonmoi.kernel.periods import Kind, Period
from thonmoi.reports.facts import Facts
from thonmoi.reports.narrative.naming import cited, short
from thonmoi.reports.narrative.saying import BY_PLAN, Para, Saying
from thonmoi.reports.narrative.spans import span_words

ABOUT = "Chương trình mục tiêu quốc gia xây dựng nông thôn mới"


def paras(facts: Facts, who: str) -> list[Para]:
    """On what plan the report is made, of which day its figures are, where they come from."""
    saying = Saying()
    span = span_words(Period.parse(facts.period))
    on = saying.day("on", facts.on)
    ground = f"Thực hiện {cited(facts.plan)}, {who}" if facts.plan else who
    opening = (
        f"{ground} báo cáo kết quả thực hiện {ABOUT} {span} trên địa bàn "
        f"{facts.unit} (số liệu đến ngày {on}) như sau:"
    )
    return [saying.para("0/opening", opening), _source(facts)]


def _source(facts: Facts) -> Para:
    text = "Số liệu được tổng hợp từ kết quả đã xác nhận gần nhất."
    if Period.parse(facts.period).kind in (Kind.QUARTER, Kind.NINE_MONTHS):
        text += " Xã báo cáo định kỳ 6 tháng, năm và đột xuất, không báo cáo riêng cho kỳ này."
    if facts.plan and any(one.by_plan for one in facts.communes):
        text += (
            f" Nội dung ghi “{BY_PLAN}” là theo {short(facts.plan)}, "
            "chưa được cơ quan phụ trách tiêu chí xác nhận."
        )
    return Para("0/source", text)


def closing(facts: Facts) -> Para:
    """The last sentence; the paper ends it by "./."."""
    span = span_words(Period.parse(facts.period))
    return Para("Z/closing", f"Trên đây là báo cáo kết quả thực hiện {ABOUT} {span}.")
