"""Duties: what a clause asks of an agency, as lead, as assistant, or as a request."""

import re
from collections.abc import Iterator, Sequence

from thonmoi.intake.reader.agencies import agency_and_deed, begins_with_agency, request
from thonmoi.intake.reader.context import Context, folded
from thonmoi.intake.reader.duty_labels import labelled_duties
from thonmoi.intake.reader.duty_tables import duties_of_tables
from thonmoi.intake.reader.reading import Clause, Duty

_SECTION = re.compile(
    r"to chuc thuc hien|phan cong|trach nhiem|giao nhiem vu|to chuc trien khai|cong tac trien khai|"
    r"nhiem vu (?:cu the )?(?:cua )?(?:cac )?(?:co quan|don vi|so|phong|dia phuong)|"
    r"kien nghi|de xuat|chi dao,? (?:va )?dieu hanh"
)
_TOLD = re.compile(
    r"^(?:ve |nhung )?(?:danh gia|ket qua|tinh hinh|thuc trang|ton tai|han che|nguyen nhan|"
    r"uu diem|khuyet diem|mat lam duoc)\b"
)
_ASSIST = re.compile(
    r"^[-–\s]*(?:(?:tích cực|chủ động|thường xuyên|khẩn trương|kịp thời|tập trung|tiếp tục|"
    r"tăng cường|chịu trách nhiệm|có trách nhiệm|cùng),?\s+)*phối hợp\b",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"^(?:chủ trì|tham mưu|chịu trách nhiệm|có trách nhiệm|làm đầu mối|"
    r"phối hợp)\b"
)
_ORDERS = re.compile(r"^(?:Giao|Đề nghị|Yêu cầu|Phân công)\s")
_ANYBODY = re.compile(r"^[Cc]ác (?:đơn vị|cơ quan|địa phương|đồng chí|ngành)\b")
_AREA = re.compile(r"^(?:[Cc]ác )?(?:[Xx]ã|ấp|thôn|[Tt]hị trấn|huyện|tỉnh)\b")
_WORK_PART = re.compile(r"nhiem vu|giai phap|phuong huong|noi dung thuc hien")
_OFFICE = re.compile(
    r"(?:Lãnh đạo |Thủ trưởng |Giám đốc |Chủ tịch )?(?:[Cc]ác )?(?:[Ss]ở|[Pp]hòng|Ban (?!hành)|"
    r"Văn phòng|UBND|HĐND|[ỦU]y ban|Uỷ ban|MTTQ|UBMTTQ|Công an|Hội |Đoàn|Liên đoàn|Bộ Chỉ huy|"
    r"Ban Chỉ huy|Chi cục|Kho bạc|Ngân hàng|Bảo hiểm|Báo |Đài|Thuế|Thống kê|Điện lực|"
    r"Thanh tra|cơ quan|Công chức)"
)
_ASKS = re.compile(
    r"^(?:(?:mot so|cac|nhung|noi dung|van de) )?(?:kien nghi|de xuat)\b|^(?:\S+ ){0,7}kien nghi\b"
)
_ORDERED_AT_END = re.compile(
    r"[.,;]\s+(?P<order>(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Pp]hân công)\s+)(?=[^.;:]{3,120}$)"
)
_SENTENCE_ORDER = re.compile(r"\.\s+(?=(?:Giao|Đề nghị|Yêu cầu)\s)")
_LATER_ORDER = re.compile(
    r"(?:\.\s+(?=(?:Giao|Đề nghị|Yêu cầu)\s)|,\s+(?=(?:giao|yêu cầu|đề nghị)\s))"
)
_LEADS_ON = re.compile(r"(?:\S+\s+){12,}.*\btrong đó:$", re.DOTALL)
_SPECIFIC = re.compile(r"^(?!Các |các )[A-ZĐ]")
_NAMED = re.compile(r"^(?P<who>[^:.;]{3,160}?):\s+(?P<deed>\S.*)$", re.DOTALL)


def duties_of(clauses: Sequence[Clause], context: Context) -> list[Duty]:
    """Duties in the order of the document; each bullet under an agency is one."""
    parents = {clause.parent for clause in clauses} | {clause.under for clause in clauses}
    found: list[Duty] = []
    for clause in clauses:
        if clause.kind in ("note", "row") or not clause.text:
            continue
        if not context.sets_targets(clause):
            continue
        labelled = list(labelled_duties(clause, context))
        if labelled:
            found.extend(labelled)
            continue
        opens = clause.path in parents and clause.text.rstrip().endswith(":")
        if opens and not _LEADS_ON.search(clause.text):
            continue
        found.extend(_of_clause(clause, context))
    found.extend(duties_of_tables(clauses))
    return found


def _of_clause(clause: Clause, context: Context) -> Iterator[Duty]:
    inside = in_section(clause, context)
    above = agency_above(clause, context) if inside else None
    named = _NAMED.match(clause.text)
    own = None
    if named and inside:
        asked, who = request(named["who"])
        if begins_with_agency(who) and not agency_and_deed(f"{who} x"):
            own = Duty(clause.path, who, role_of(named["deed"], asked), clause.text)
    if own is None and (
        above is None
        or _ORDERS.match(clause.text)
        or _SPECIFIC.match(clause.text)
        or _LATER_ORDER.search(clause.text)
    ):
        own = _by_sentence(clause, context, inside)
    if own is not None:
        yield own
    elif above is not None:
        agency, asked = above
        yield Duty(clause.path, agency, role_of(clause.text, asked), clause.text)


def _by_sentence(clause: Clause, context: Context, inside: bool) -> Duty | None:
    """A duty told in a sentence: "Giao Sở X …", "Sở X chủ trì …", "Đề nghị Mặt trận …"."""
    text = clause.text
    closing = clause.path.startswith("Z.")
    later = _SENTENCE_ORDER if closing else _LATER_ORDER
    for start in (0, *(m.end() for m in later.finditer(text))):
        read = agency_and_deed(text[start:])
        if read is None:
            continue
        agency, deed, asked = read
        if closing and asked and _ANYBODY.match(agency):
            continue
        if closing and not _ORDERS.match(text[start:]):
            continue
        ordered = bool(_ORDERS.match(text[start:])) or request(text[start:])[1] != text[start:]
        meant = _STRONG.match(deed) or (_works_on(clause, context) and not _AREA.match(agency))
        if inside or closing or ordered or meant:
            if clause.path.startswith("0.") and not (ordered and not text.endswith(":")):
                return None
            asked = asked or _asks(context, clause)
            return Duty(clause.path, agency, role_of(deed, asked), text)
    return None


def _works_on(clause: Clause, context: Context) -> bool:
    """Whether the clause stands among tasks or measures, and only tells what is to be done."""
    headings = [folded(heading) for heading in context.headings(clause)]
    return any(map(_WORK_PART.search, headings)) and not any(map(_TOLD.match, headings))


def in_section(clause: Clause, context: Context) -> bool:
    """Whether a heading above tells who does what."""
    if not context.sets_targets(clause) and clause.kind != "row":
        return False
    headings = context.headings(clause)
    if headings and _TOLD.match(folded(headings[0])):
        return False
    if any(_SECTION.search(folded(h)) for h in headings):
        return True
    named = any(begins_with_agency(request(heading)[1]) for heading in headings)
    if context.head.kind in ("TB", "CV", "CT"):
        return clause.kind != "plain" or named
    nearest = request(headings[0])[1] if headings else ""
    return bool(_OFFICE.match(nearest)) and any(_WORK_PART.search(folded(h)) for h in headings)


def agency_above(clause: Clause, context: Context) -> tuple[str, bool] | None:
    """(agency, whether it is asked) by the nearest heading, or leading line, that names one."""
    for above in context.chain(clause):
        title = above.heading
        if title is None and above is not clause and above.text.rstrip().endswith(":"):
            title = above.text.rstrip(" :")
        asked, who = request(_last_order(title) if title else "")
        if not title or (_SECTION.search(folded(title)) and not begins_with_agency(who)):
            continue
        if begins_with_agency(who):
            asked = asked or _asks(context, above)
            deed = agency_and_deed(title)
            if deed and (len(who.split()) > 12 or re.match(r"(?:chủ trì|phối hợp)\b", deed[1])):
                return deed[0], asked
            return who.strip(" .:"), asked
    return None


def _last_order(title: str) -> str:
    """What a title ends with, where it ends with an order ("…, giao Trung tâm X")."""
    found = list(_ORDERED_AT_END.finditer(title))
    return title[found[-1].start("order") :] if found else title


def _asks(context: Context, clause: Clause) -> bool:
    """Whether the agency stands in a part that only proposes ("KIẾN NGHỊ, ĐỀ XUẤT")."""
    return any(_ASKS.search(folded(heading)) for heading in context.headings(clause))


def role_of(deed: str, asked: bool) -> str:
    """lead, assist (the deed begins with co-operating) or request."""
    if asked:
        return "request"
    return "assist" if _ASSIST.match(deed) else "lead"
