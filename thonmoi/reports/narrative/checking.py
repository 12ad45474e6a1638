"""II.6 Checking: what divisions confirmed and returned, who sent what is due."""

from thonmoi.kernel.periods import Period
from thonmoi.reports.facts import Facts, VisitFacts
from thonmoi.reports.narrative.saying import Para, Saying, listed, silent
from thonmoi.reports.narrative.spans import span_words


def paras(facts: Facts) -> list[Para]:
    """The work of confirming within the period."""
    return [
        *([_visits(facts, facts.visits)] if facts.visits else []),
        _confirmed(facts),
        *([_sent(facts)] if facts.sent else []),
    ]


def _visits(facts: Facts, found: VisitFacts) -> Para:
    saying = Saying()
    span = span_words(Period.parse(facts.period))
    made = saying.count("visits.made", found.made)
    text = f"Trong {span} đã thực hiện {made} cuộc kiểm tra, giám sát"
    text += f" tại {listed(found.places)}" if found.places else ""
    if found.planned:
        text += f"; còn {saying.count('visits.planned', found.planned)} cuộc theo chương trình năm"
    if found.recommended:
        closed = saying.count("visits.closed", found.closed)
        told = saying.count("visits.recommended", found.recommended)
        text += f"; {closed}/{told} kiến nghị đã thực hiện xong"
    return saying.para("II.6/visits", f"{text}.")


def _confirmed(facts: Facts) -> Para:
    found, saying = facts.checking, Saying()
    span = span_words(Period.parse(facts.period))
    if not found.confirmed + found.returned:
        return silent("II.6/confirmed", f"được xác nhận trong {span}")
    confirmed = saying.count("checking.confirmed", found.confirmed)
    communes = saying.count("checking.communes", found.communes)
    text = f"Trong {span}, các cơ quan phụ trách tiêu chí đã xác nhận {confirmed} số liệu "
    text += f"của {communes} xã"
    if found.returned:
        text += f", trả lại {saying.count('checking.returned', found.returned)} số liệu để bổ sung"
    return saying.para("II.6/confirmed", f"{text}.")


def _sent(facts: Facts) -> Para:
    sent, saying = facts.sent, Saying()
    assert sent is not None
    span = span_words(Period.parse(sent.period))
    total = len(sent.sent) + len(sent.unsent)
    done = saying.count("sent.sent", len(sent.sent))
    text = f"Kỳ báo cáo {span} của xã: {done}/{saying.count('sent.total', total)} xã đã gửi"
    text += f"; chưa gửi: {listed(sent.unsent)}." if sent.unsent else "."
    return saying.para("II.6/sent", text)
