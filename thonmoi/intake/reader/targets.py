"""Targets with a figure: what is measured, how it compares, value, unit, baseline, until when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.comparators import comparator_of, without_comparator
from thonmoi.intake.reader.context import Context, folded
from thonmoi.intake.reader.due import due_in, last_due_in
from thonmoi.intake.reader.measures import before_measure, measure_of
from thonmoi.intake.reader.quantity import Quantity, quantities, read_value
from thonmoi.intake.reader.reading import Clause, Target, Work
from thonmoi.intake.reader.sentences import sentences
from thonmoi.intake.reader.target_tables import targets_of_tables

_INTENT = re.compile(
    r"\b(?:phấn đấu|chỉ tiêu|mục tiêu|thành lập|giải quyết việc làm|tạo việc làm|công nhận|có thêm|"
    r"đạt thêm|phát triển mới|phát triển thêm|đào tạo|trồng|hoàn thành|đạt|duy trì|tăng|giảm|nâng|"
    r"vận động|"
    r"hỗ trợ|xây dựng|tổ chức|mở|thu hút|kết nạp|hình thành|xóa|xoá|nhân rộng)\b",
    re.IGNORECASE,
)
_FIGURE_FIRST = re.compile(
    r"(?:(?:đạt|còn|từ|trên|dưới|tối thiểu|ít nhất|khoảng|không quá|tối đa)\s+)*\d", re.IGNORECASE
)
_DEED = re.compile(
    r"\b(?:xây dựng|thành lập|hình thành|tổ chức|mở|trồng|phát triển|nhân rộng|công nhận|đào tạo|"
    r"kết nạp|tập huấn|đánh giá lại|củng cố|giữ vững|nâng hạng|chuẩn hóa|chuẩn hoá|xóa|xoá|"
    r"hoàn thành|hỗ trợ|tuyển mới|lũy kế có|luỹ kế có|thêm)"
    r"(?:\s+(?:mới|thêm|được|cho|lại|và duy trì))*$",
    re.IGNORECASE,
)
_LACKING = re.compile(r"[^.;]{0,60}chưa đạt")
_HELD = re.compile(r"(?:\bcó|\bđược|\blà|\bđạt|\bcho|\bduy trì|\bgiữ)$", re.IGNORECASE)
_FIRM = (
    "at_least",
    "at_most",
    "above",
    "below",
    "about",
    "range",
    "from_to",
    "increase_by",
    "decrease_by",
)
_NO_TARGETS = re.compile(
    r"khen thuong|bang khen|giay khen|so luong ho so|nguon von|"
    r"danh gia|ket qua|thuc trang|hien trang|tinh hinh|ton tai|han che|uu diem|bai hoc|can cu|"
    r"(?:^|/ )\W*(?:ho so|kinh phi|thoi gian|nguon kinh phi|du toan)"
)
_GOALS = re.compile(r"muc tieu|chi tieu|phan dau|phuong huong|nhiem vu|ke hoach nam|giai phap")
_NOT_MEANT = re.compile(
    r"(?<!\w)(?:gồm(?: có)?|bao gồm|trong đó có|được đề xuất|đề xuất|mỗi tháng|mỗi tuần|hằng tháng|"
    r"mỗi quý|"
    r"hàng tháng|các|những|cả|quá|sau|nhóm|tổng số|vượt|tại|ở|của|tổng cộng|ngân sách|lãi suất|"
    r"đối ứng|"
    r"theo tỷ lệ|vốn|số)\s*$",
    re.IGNORECASE,
)
_MONEY_SHARE = re.compile(
    r"\b(?:hỗ trợ|đối ứng|đóng góp|ngân sách|lãi suất|kinh phí|chi phí|thuế)\b[^;.,]{0,30}$",
    re.IGNORECASE,
)
_MONEY_AIM = re.compile(r"\b(?:giải ngân|thu ngân sách|tăng thu|thu, chi)\b", re.IGNORECASE)
_MEASURED_ON = re.compile(r"\b(?:giá trị|thu nhập|doanh thu|năng suất|sản lượng)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:đã đạt|đã có|hiện có|hiện (?:nay|tại)|hiện đạt|(?<!thôn )mới đạt|thực hiện năm|"
    r"kết quả năm|cùng kỳ)\b",
    re.IGNORECASE,
)
_TOP = re.compile(
    r"(?:(?:nằm trong|thuộc|vào|trong)\s+)?(?:nhóm|tốp|"
    r"top)\s+(?:các\s+)?(?P<value>\d{1,3})\s+(?P<unit>[^.;]{2,40}?)\s+"
    r"(?:dẫn đầu|đứng đầu|cao nhất|hàng đầu|tốt nhất)[^.;]*",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"(?:xếp|đứng|xếp hạng|hạng|vị trí)\s+(?:thứ\s+)?(?:từ\s+)?(?:thứ\s+)?(?P<value>\d{1,3})\b"
    r"(?P<unit>)[^.;]*?(?:trở lên|cả nước|toàn quốc|toàn tỉnh)",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"^\s*\(([^()]*)\)")


def targets_of(clauses: Sequence[Clause], context: Context, works: Sequence[Work]) -> list[Target]:
    """Every figure that the document sets as a target, in order."""
    counted = {
        (work.clause, work.quantity, (work.unit or "").split(" ")[0])
        for work in works
        if work.quantity is not None
    }
    found: list[Target] = []
    for clause in clauses:
        if clause.kind in ("note", "row") or not context.sets_targets(clause):
            continue
        ancestors = " / ".join(map(folded, context.headings(clause)))
        if _NO_TARGETS.search(ancestors) and not _GOALS.search(ancestors):
            continue
        inherited = context.inherited_due(clause)
        text = clause.whole if not clause.text or _FIGURE_FIRST.match(clause.text) else clause.text
        due: date | None = None
        for _start, sentence in sentences(text):
            due = due_in(sentence) or (due if _goes_on(sentence) else None)
            for target in _in_sentence(clause, sentence, due or inherited, ancestors):
                unit = (target.unit or "").lower().split(" ")[0]
                if (clause.path, target.value, unit) not in counted:
                    found.append(target)
    found.extend(targets_of_tables(clauses, context))
    return found


def _goes_on(sentence: str) -> bool:
    return bool(vi.match(r"\s*(?:trong đó|riêng|đồng thời|[a-zà-ỹđ])", sentence))


def _in_sentence(
    clause: Clause, sentence: str, due: date | None, ancestors: str
) -> Iterator[Target]:
    top = _TOP.search(sentence) or _RANK.search(sentence)
    if top and not re.search(r"khen|xét", sentence):
        unit = "/".join(part.strip() for part in top["unit"].split(",")) or None
        yield Target(
            clause.path,
            top[0].strip(),
            before_measure(sentence[: top.start()]),
            "top_n",
            Decimal(top["value"]),
            unit=unit,
            due=due,
        )
        return
    every = list(quantities(sentence))
    meant = [q for q in every if _is_meant(q, sentence, ancestors)]
    start = 0
    for index, quantity in enumerate(meant):
        following = meant[index + 1] if index + 1 < len(meant) else None
        stop = _boundary(sentence, quantity, following) if following else len(sentence)
        yield _target(clause, sentence, quantity, start, stop, due)
        start = stop


def _is_meant(quantity: Quantity, sentence: str, ancestors: str) -> bool:
    before, after = sentence[: quantity.start], sentence[quantity.end :]
    comparator = comparator_of(before, quantity, after)
    if before.count("(") > before.count(")"):
        inside = before[before.rfind("(") + 1 :]
        aimed = comparator in ("at_least", "at_most", "above", "below") and quantity.percent
        return aimed and not re.search(r"\bhiện|mới đạt|\bnăm \d{4}|tương", inside)
    if comparator == "above" and quantity.value == 1 and _MEASURED_ON.search(before):
        return False  # "giá trị sản phẩm trên 01 ha đất trồng trọt"
    bare = without_comparator(before)
    if re.search(r"\bkhông còn\b[^,;.]*$", bare):
        return False
    if quantity.unit.startswith("tuổi") and "tuổi thọ" not in before:
        return False
    if _PAST.search(before[-60:]) or (
        (quantity.out_of or quantity.unit == "tiêu chí") and _LACKING.match(after)
    ):
        return False
    if quantity.percent:
        changes = comparator in ("increase_by", "decrease_by") or _MONEY_AIM.search(before)
        return bool(changes) or not _MONEY_SHARE.search(before)
    if comparator == "at_most":
        return True
    listed = _NOT_MEANT.search(bare)
    if listed and comparator in _FIRM and listed[0].strip() == "trong đó có":
        listed = None
    if listed or (
        re.search(r"\bđồng\b", quantity.unit)
        and not re.search(
            r"thu nhập|huy động|vận động|tiết kiệm|giá trị|doanh thu|thu ngân sách|mức|"
            r"phấn đấu",
            before,
            re.I,
        )
    ):
        return False
    if comparator in _FIRM:
        return True
    if before.rstrip().endswith(":") and re.search(r"muc tieu|chi tieu|phan dau", ancestors):
        return True
    if _HELD.search(bare) and re.search(r"muc tieu|chi tieu|phan dau", ancestors):
        return True
    if _DEED.search(bare) or (quantity.out_of and re.search(r"giữ vững|duy trì", before, re.I)):
        return True
    return bool(_INTENT.search(before)) and bool(
        re.search(r"phấn đấu|thêm|mới|đạt|giải quyết|công nhận|ít nhất", before, re.IGNORECASE)
        or re.search(r"muc tieu|chi tieu|phan dau", ancestors)
    )


def _boundary(sentence: str, quantity: Quantity, following: Quantity) -> int:
    """Where the words about `quantity` end and those about `following` begin."""
    between = sentence[quantity.end : following.start]
    cut = max((m.end() for m in re.finditer(r",\s+|\s+và\s+|;\s*", between)), default=0)
    measured = list(re.finditer(r"(?:,\s*|\bvà\s+)(?=tỷ lệ|số |mức|thu nhập|trong đó)", between))
    if measured:
        cut = measured[-1].end()
    return quantity.end + cut


def _target(
    clause: Clause, sentence: str, quantity: Quantity, start: int, stop: int, due: date | None
) -> Target:
    before, after = sentence[start : quantity.start], sentence[quantity.end : stop]
    comparator = comparator_of(before, quantity, after)
    measure = measure_of(without_comparator(before), quantity, after)
    text = sentence[start:stop].strip(" ,;.")
    target = Target(
        clause.path,
        text,
        measure,
        comparator,
        unit=quantity.unit,
        due=last_due_in(before) or due_in(after) or due,
    )
    if comparator == "range":
        target = replace(target, low=quantity.low, high=quantity.value)
    else:
        target = replace(
            target, value=quantity.value, baseline=quantity.low if comparator == "from_to" else None
        )
        if quantity.low is not None and comparator in ("increase_by", "decrease_by"):
            target = replace(target, low=quantity.low, high=quantity.value, value=None)
    return _with_bracket(target, quantity, sentence[quantity.end :])


def _with_bracket(target: Target, quantity: Quantity, after: str) -> Target:
    """Baseline ("hiện tại mới đạt 97,74%") or absolute figure (
    "tương ứng giảm 44 "
    "hộ") beside it."""
    bracket = _BRACKET.match(after) or re.match(
        r"^,?\s*((?:tương ứng|tương đương)[^;.,()]*)", after
    )
    if not bracket:
        return target
    for beside in quantities(bracket[1]):
        if beside.percent == quantity.percent and beside.form == "single":
            if re.search(r"hiện|mới đạt|đã đạt|năm \d{4}|cùng kỳ", bracket[1], re.IGNORECASE):
                same = target.comparator == "exactly"
                return replace(
                    target,
                    baseline=beside.value,
                    comparator="from_to" if same else target.comparator,
                )
        elif not beside.percent:
            return replace(target, absolute=(beside.value, beside.unit))
    plain = re.search(r"(\d[\d.,]*)\s*%?$", bracket[1])
    if plain and quantity.percent and re.search(r"năm \d{4}\s*:", bracket[1]):
        return replace(target, baseline=read_value(plain[1], "%")[0])
    return target
