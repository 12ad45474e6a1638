"""II.3 and II.4: resources mobilised and disbursed, by nature; outstanding debt."""

from collections.abc import Iterator

from thonmoi.kernel.periods import Period
from thonmoi.reports import amounts
from thonmoi.reports.amounts import ResourceLine
from thonmoi.reports.facts import Facts
from thonmoi.reports.narrative.saying import Para, Saying, silent
from thonmoi.reports.narrative.spans import last_year_words, span_words

ANNEXED = "(chi tiết tại Phụ lục kèm theo)"


def paras(facts: Facts) -> list[Para]:
    """Each nature apart; what people give has no target; debts by accepted volume."""
    by_nature = amounts.resources(facts)
    if not by_nature:
        made = [silent("II.3/capital", "về huy động, giải ngân vốn thực hiện Chương trình")]
    else:
        made = [_nature(facts, nature, rows) for nature, rows in by_nature.items()]
        made += [_contents(facts)] if facts.money and facts.money.contents else []
    return [*made, _debt(facts)]


def _nature(facts: Facts, nature: str, rows: tuple[ResourceLine, ...]) -> Para:
    saying, found, key = Saying(), amounts.nature_sum(nature, rows), f"money.{nature}"
    span = span_words(Period.parse(facts.period))
    parts = list(_said(facts, saying, found, key, span))
    if len(rows) > 1:
        named = [
            f"{one.label[:1].lower()}{one.label[1:]} "
            f"{saying.money(f'money.{one.key}.in_year', one.done)}"
            for one in rows
            if one.done
        ]
        parts += [f"trong đó {', '.join(named)}"] if len(named) > 1 else []
    return saying.para(f"II.3/{nature}", f"{found.label}: {'; '.join(parts)}.")


def _said(facts: Facts, saying: Saying, found: ResourceLine, key: str, span: str) -> Iterator[str]:
    if found.planned is not None:
        year = "giai đoạn" if facts.kind == "term" else f"năm {facts.on.year}"
        yield f"kế hoạch {year} là {saying.money(f'{key}.planned', found.planned)}"
    verb = "giải ngân" if found.nature in amounts.BUDGET else "thực hiện"
    in_period, done = found.amounts[1], found.done
    if in_period is not None and in_period != done:
        yield f"{verb} trong {span} là {saying.money(f'{key}.in_period', in_period)}"
    if done is not None:
        since = "" if facts.kind == "term" else " từ đầu năm"
        text = f"{verb}{since} đến ngày {saying.day('on', facts.on)} là "
        text += saying.money(f"{key}.in_year", done)
        if found.share is not None:
            text += f", đạt {saying.rate(f'{key}.share', found.share)} kế hoạch"
        yield text
    yield from _same(facts, saying, found, key)


def _same(facts: Facts, saying: Saying, found: ResourceLine, key: str) -> Iterator[str]:
    was, now = found.amounts[4], found.amounts[1]
    if facts.same_on is None or was is None or now is None:
        return
    words = last_year_words(Period.parse(facts.period))
    text = f"{words} là {saying.money(f'{key}.last_year', was)}"
    if now != was:
        word = "tăng" if now > was else "giảm"
        text += f", {word} {saying.money(f'{key}.change', abs(now - was))}"
    yield text


def _contents(facts: Facts) -> Para:
    saying = Saying()
    count = len(facts.money.contents) if facts.money else 0
    said = saying.count("money.contents", count)
    text = (
        f"Vốn ngân sách được giao cho {said} nội dung thành phần (chi tiết tại Phụ lục kèm theo)."
    )
    return saying.para("II.3/contents", text)


def _debt(facts: Facts) -> Para:
    money = facts.money
    if money is None or not money.has_accepted:
        return silent("II.4/debt", "về nợ đọng xây dựng cơ bản")
    saying = Saying()
    on = saying.day("on", facts.on)
    rows = amounts.debts(facts)
    if not rows:
        text = f"Theo khối lượng nghiệm thu đã ghi nhận đến ngày {on}, không có công trình nợ đọng."
        return saying.para("II.4/debt", text)
    total = sum(one.debt or 0 for one in rows)
    count = saying.count("debts.count", len(rows))
    text = f"Đến ngày {on}, có {count} công trình nợ đọng xây dựng cơ bản, tổng số nợ "
    text += saying.money("debts.debt", total)
    text += (
        " (giá trị khối lượng đã nghiệm thu chưa được bố trí vốn; chi tiết tại Phụ lục kèm theo)."
    )
    return saying.para("II.4/debt", text)
