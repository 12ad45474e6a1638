"""Works and purchases: what is built, repaired, fitted or bought, how many, where."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.comparators import comparator_of
from thonmoi.intake.reader.context import Context
from thonmoi.intake.reader.criteria import criterion_of
from thonmoi.intake.reader.quantity import Quantity, quantities
from thonmoi.intake.reader.reading import Clause, Work
from thonmoi.intake.reader.sentences import sentences
from thonmoi.intake.reader.work_places import WorkPlaces, places_in

_ACTION = vi.compile(
    r"(?<![\wà-ỹ])(?P<action>xây dựng mới|xây mới|làm mới|đầu tư xây dựng|xây dựng|xây|sửa chữa|"
    r"nâng cấp|cải tạo|tu sửa|duy tu|lắp đặt|mua sắm|trang bị|làm|chỉnh trang|bê tông hóa|nhựa hóa|"
    r"cứng hóa|mở rộng|nạo vét|đào|khoan|kéo mới|kéo)(?![\wà-ỹ])",
    re.IGNORECASE,
)
_PHYSICAL = re.compile(
    r"\b(?:nhà(?! nước| đầu tư| trường)|phòng(?! ban|, chống| chống| cháy| ngừa)|trường|đường|"
    r"mương|cống|cầu(?! lông)|"
    r"bờ kè|kè|hàng rào|cổng|sân|trạm|biển báo|đèn|điện(?! tử)|loa(?!i)|camera|wi-?fi|thiết bị|"
    r"dụng cụ|vỉa hè|bể|"
    r"giếng|chợ|trung tâm|nghĩa trang|bia|đài|máy|thùng rác|bàn ghế|khu thể thao|khu vui chơi|điểm|"
    r"hố|rãnh|kênh|đập|hồ|tường|khuôn viên|bồn hoa|cột cờ|hệ thống|trụ sở|ao|lò|bãi|công viên|"
    r"nhà văn hóa|pa nô|bảng|thư viện|tủ sách|xe)\b",
    re.IGNORECASE,
)
_WORKLESS = re.compile(
    r"^\s*(?:các\s+)?(?:kế hoạch|mô hình|nông thôn|khu dân cư|đời sống|văn bản|chương trình|đề án|"
    r"giải pháp|lộ trình|hệ thống chính trị|hạ tầng|thương hiệu|vùng|chuỗi|đội ngũ|quy|nội dung|"
    r"con người|gia đình|xã|huyện|ấp|thôn|chính quyền|nền|mối|môi trường|nếp|tổ chức|điển hình|"
    r"báo cáo|dự toán|tiêu chuẩn|tiêu chí|công tác|nhiệm vụ|hương ước|kịch bản|phát triển|"
    r"và phát triển|cơ sở dữ liệu|rõ|tốt|việc)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?:hộ dân|người dân|nhân dân|hộ nghèo|dân|việc|vận động|công tác|đã|"
    r"chương trình|"
    r"vốn|quản lý|ban|sở|điều phối|đầu tư)\s*$",
    re.IGNORECASE,
)
_END = re.compile(
    r"\s(?:tại|ở|để|cho|thuộc|nhằm|phục vụ|trên địa bàn|theo|bằng|trong năm|trước ngày|với)\s|"
    r"[:(;]|\.\.\.|…|"
    r"\.\s|\.$"
)
_AT = re.compile(r"\b(?:tại|ở|cho)\s+$")
_HEADED = re.compile(
    r"^(?:Trung tâm|Trường|Trạm|Nhà văn hóa|Chợ|Khu|Sân|"
    r"Nghĩa trang)\b",
    re.IGNORECASE,
)


def works_of(clauses: Sequence[Clause], context: Context) -> list[Work]:
    """Works in the order of the document; a sentence may hold several, sharing their place."""
    found: list[Work] = []
    for clause in clauses:
        if clause.kind in ("note", "row") or not context.sets_targets(clause):
            continue
        for _start, sentence in sentences(clause.text):
            works = list(_in_sentence(clause, sentence.strip(), context))
            found.extend(_sharing_place(works))
    return found


def _in_sentence(clause: Clause, sentence: str, context: Context) -> Iterator[Work]:
    actions = [m for m in _ACTION.finditer(sentence) if _is_action(m, sentence)]
    for index, found in enumerate(actions):
        stop = actions[index + 1].start() if index + 1 < len(actions) else len(sentence)
        work = _work(
            clause,
            found["action"].lower(),
            sentence[found.end() : stop],
            sentence[found.start() : stop].strip(" ,;."),
            context,
        )
        if work:
            yield work


def _is_action(found: re.Match[str], sentence: str) -> bool:
    before, after = sentence[: found.start()], sentence[found.end() :]
    if _OTHERS.search(before) or _WORKLESS.match(after):
        return False
    near = " ".join(after.split()[:7])
    if found["action"].lower() in ("làm", "kéo", "đào", "xây"):
        near = " ".join(after.split()[:4])
    return bool(_PHYSICAL.search(near))


def _work(clause: Clause, action: str, rest: str, text: str, context: Context) -> Work | None:
    quantity = _quantity(rest)
    sited = _AT.search(rest[: quantity.start]) if quantity else None
    named = rest if not quantity or sited else rest[: quantity.start] + _noun(rest, quantity)
    places = places_in(named)
    thing = _object(named, places, clause, context)
    if not _PHYSICAL.search(thing) or (
        quantity is None
        and re.match(
            r"(?:các )?công "
            r"trình",
            thing,
        )
    ):
        return None
    commune = context.unit(clause)
    sites = places.names or _site_of_heading(clause, context)
    if commune is None and quantity is None and not sites:
        return None
    comparator = None
    if quantity:
        comparator = comparator_of(rest[: quantity.start], quantity, rest[quantity.end :])
    return Work(
        clause.path,
        commune,
        action,
        thing,
        comparator,
        quantity.value if quantity else None,
        _unit(quantity.unit) if quantity else None,
        sites,
        text,
        criterion_of(clause, context),
    )


def _quantity(rest: str) -> Quantity | None:
    """The count of the work: right behind the action, or of the sites ("tại 8 nhà văn hóa")."""
    for quantity in quantities(rest):
        before = rest[: quantity.start]
        if quantity.percent or quantity.form != "single":
            continue
        if (len(before.split()) <= 3 and not re.search(r"[,;:]", before)) or _AT.search(before):
            return quantity
    return None


def _noun(rest: str, quantity: Quantity) -> str:
    number = re.match(
        r"[\d.,/\s]+(?:\([^)]*\)\s*)?(?:(?:km2?|m[23²³]?|ha|mét)\s)?", rest[quantity.start :]
    )
    return rest[quantity.start + (number.end() if number else 0) :]


def _unit(text: str) -> str:
    return text[0].lower() + text[1:]


def _object(rest: str, places: WorkPlaces, clause: Clause, context: Context) -> str:
    """The thing itself: cut before its site and names, small first letter."""
    cut = _END.search(rest)
    text = rest[: cut.start()] if cut else rest
    if places.start is not None:
        text = text[: places.start] if places.start < len(text) else text
    text = re.sub(r"^\s*(?:tối thiểu|ít nhất|khoảng|thêm|mới|được)\s+", "", text)
    text = re.sub(
        r"\s+(?:các|tại|ở|của|và|cho)?\s*(?:ấp|thôn|sóc|bản|khu phố|xã)?\s*[,;.]*$",
        lambda m: " ấp" if re.search(r"\bấp\b", m[0]) else "",
        text.rstrip(" ,;."),
    )
    text = " ".join(text.split())
    text = text[0].lower() + text[1:] if text[:1].isupper() and not text[:2].isupper() else text
    return _in_full(text, clause, context)


def _in_full(thing: str, clause: Clause, context: Context) -> str:
    """ "nhà ấp" under the heading "Nhà văn hóa các ấp" is "nhà văn hóa ấp"."""
    if re.fullmatch(r"nhà(?: (?:ấp|thôn|các ấp))?", thing):
        for heading in context.headings(clause):
            if re.match(r"nhà văn hóa|nhà văn hoá", heading, re.IGNORECASE):
                kind = re.search(r"\b(ấp|thôn|bản|khu phố)\b", heading)
                return f"nhà văn hóa {kind[1]}" if kind else "nhà văn hóa"
    if re.fullmatch(r"nhà văn hóa (?:các )?ấp", thing):
        return "nhà văn hóa ấp"
    return re.sub(r"\s+ấp$", "", thing) if not thing.startswith("nhà") else thing


def _site_of_heading(clause: Clause, context: Context) -> tuple[str, ...]:
    """The site that a starred heading names ("Trung tâm Văn hóa - Thể thao xã")."""
    above = context.by_path.get(clause.under or "")
    if above is None or above.kind != "star" or not above.heading:
        return ()
    one = _HEADED.match(above.heading) and not re.search(r"\bcác\b", above.heading)
    return (above.heading,) if one else ()


def _sharing_place(works: list[Work]) -> list[Work]:
    """Works before "tại …" in one sentence stand at that site too."""
    if len(works) < 2 or not works[-1].places or len(works[-1].places) != 1:
        return works
    site = works[-1].places
    if not re.match(r"(?:trường|trung tâm|trạm|nhà|điểm|khu)\b", site[0], re.IGNORECASE):
        return works
    return [work if work.places else replace(work, places=site) for work in works]
