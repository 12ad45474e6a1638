"""Legal documents named in a text: kind, number, date, issuer, subject.

The grammar of numbers is that of Decree 30/2020 (18/2022/QĐ-TTg, 2273/QĐ-UBND), of laws
(72/2025/QH15) and of the Party (05-NQ/TU); stray spaces are tolerated.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.dates import DATE, parse_date
from thonmoi.intake.reader.kinds import CITED, kind_name, kind_of_symbol
from thonmoi.intake.reader.reading import Citation

_KIND = "|".join(CITED)
_DASHED = r"[A-ZĐa-z][\w.&]*(?:\s?[-–]\s?[A-ZĐ][\w.&]*)*"
_LAW = r"\d{1,4}\s?/\s?\d{4}\s?/\s?(?:UBTV)?QH\d{1,2}"
_PARTY = (
    r"\d{1,5}\s?[-–]\s?(?:NQ|QĐ|CT|KL|QC|QyĐ|TB|HD|CTr|CTrHĐ|ĐA|BC|TTr|KH|CV|GM)\s?/\s?"
    r"[A-ZĐ][\w.]*(?:[-–.][A-ZĐ]\w*)*"
)
_ADM = (
    rf"\d{{1,5}}[a-zđ]?\s?/\s?(?:(?:19|20)\d{{2}}\s?/\s?)?{_DASHED}"
    r"(?:\s?\([A-ZĐ][\w.&-]{0,9}\))?"  # a unit within: 409/TTr-CAT(PC04)
)
NUMBER = re.compile(rf"(?:{_LAW}|{_PARTY}|{_ADM})")
_DAY = rf"(?:,?\s*(?:\(?\s*(?:ban hành\s+)?(?:đề\s+)?ngày)?\s*(?P<date>{DATE})\)?)?"
_NUMBERED = vi.compile(
    rf"(?:(?P<kind>{_KIND})\s+)?(?:số\s*:?\s*)?(?P<number>{NUMBER.pattern}){_DAY}"
)
_NAMED_NUMBERED = vi.compile(
    rf"(?:(?P<kind>Bộ luật|Luật|Pháp lệnh)\s+(?P<named>[^;:.()]{{2,200}}?)|"
    rf"(?P<other>{_KIND})\s+(?:(?!(?:{_KIND})\b)[^;,.:\d]){{2,80}}?)\s+số\s*:?\s*"
    rf"(?P<number>{NUMBER.pattern}){_DAY}"
)
_UNNUMBERED = re.compile(
    rf"\b(?P<kind>Hiến pháp|Bộ luật|Luật|Pháp lệnh)\s+(?P<named>[^;:.(]{{2,200}}?)"
    rf"(?:,?\s+(?:được\s.{{0,40}})?(?:ngày|năm)\s+(?P<date>{DATE}|(?:19|20)\d{{2}})|\s*(?=[;.:(]|$)"
    rf"|\s+(?=của Quốc hội))"
)
_ISSUER_HEAD = (
    r"UBND|HĐND|UBMTTQ\w*|Ủy ban|Uỷ ban|Hội đồng|Chính phủ|Thủ tướng|Quốc hội|Bộ|Sở|Ban|Phòng|"
    r"Văn phòng|Chủ tịch|Huyện ủy|Huyện uỷ|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Trung ương|Tổng|Cục|Chi cục|"
    r"liên|Liên|Giám đốc|Đảng|Thường trực|Công an|Mặt trận|Hội|Đoàn|Bí thư|Trung tâm|Thanh tra|"
    r"Kiểm toán|Ngân hàng|Kho bạc|Bảo hiểm|Trưởng|xã|huyện|tỉnh"
)
_ISSUER = vi.compile(rf"^\s*,?\s*(?:của|do)\s+(?P<issuer>(?:{_ISSUER_HEAD})\b[^;:.()]*)")
_SUBJECT_VERB = re.compile(
    r"\s*,?\s+(?=(?:về|ban hành|quy định|phê duyệt|hướng dẫn|sửa đổi|triển khai|thực hiện|công bố|"
    r"giao|phân công|thành lập|ban hành|điều chỉnh|phân bổ|tổ chức|bổ sung|thông qua|công nhận|"
    r"kiện toàn|về việc|tăng cường|đẩy mạnh|V/v|quy hoạch|bãi bỏ|áp dụng|phát động|xây dựng|"
    r"đính chính|"
    r"tuyên truyền|kết luận|hợp nhất|phân cấp)\b)|\s+[“\"]"
)
_NAME_ENDS = re.compile(
    r",(?!\s*(?:Thể thao|Truyền hình|Ủy ban|ban|ngành|đoàn thể|UBND|"
    r"Thông tin))"
)
_LATER = vi.compile(
    rf"\s*(?:;|,|và)\s*(?:các\s+)?(?:{_KIND})\s+(?:số\s+)?(?=\d|[A-ZĐÀ-Ỹ])|\s*;\s*(?=Căn cứ\b)"
)


_OPENED = re.compile(
    r"^\W*(?:Căn cứ|Xét|Theo|Thực hiện|Tiếp tục (?:triển khai )?thực hiện|"
    r"Triển khai(?: thực hiện)?)\s+(?:các\s+)?"
)


@dataclass(frozen=True)
class Cited:
    """A citation and where it stands in its text."""

    citation: Citation
    start: int
    end: int


def tidy_number(text: str) -> str:
    """A document's number without stray spaces and with plain dashes."""
    return re.sub(r"\s+", "", text).replace("–", "-").rstrip(".")


def citations_in(text: str) -> Iterator[Cited]:
    """Every legal document that `text` names with a number, or as a law by its name."""
    named = [m for m in _NAMED_NUMBERED.finditer(text) if _plausible(m)]
    numbers = {m.span("number") for m in named}
    matches = named + [
        m
        for m in _NUMBERED.finditer(text)
        if _plausible(m) and (m["kind"] or m.span("number") not in numbers)
    ]
    direct = {m.span("number") for m in matches if m["kind"] and m not in named}
    matches = [m for m in matches if m not in named or m.span("number") not in direct]
    spans = [m.span() for m in matches]
    for found in _UNNUMBERED.finditer(text):
        overlaps = any(start < found.end() and found.start() < end for start, end in spans)
        if not overlaps and vi.match(r"[A-ZĐÀ-Ỹ]|sửa đổi", found["named"]):
            matches.append(found)
    matches.sort(key=lambda m: m.start())
    for index, found in enumerate(matches):
        limit = matches[index + 1].start() if index + 1 < len(matches) else len(text)
        yield _cited(text, found, limit)


def _plausible(found: re.Match[str]) -> bool:
    """Whether a number is a document's: "02/03", "20/tháng" and dates are none."""
    kind = found["kind"] or found.groupdict().get("other")
    number = tidy_number(found["number"])
    symbol = re.sub(r"^\d+[a-zđ]?[/-](?:(?:19|20)\d{2}/)?", "", number)
    if not re.search(r"[A-ZĐ]{2}", symbol):
        return bool(kind) and bool(re.search(r"[A-ZĐ]", symbol)) and "-" in number
    return bool(kind) or "-" in symbol or "QH" in symbol


def _cited(text: str, found: re.Match[str], limit: int) -> Cited:
    groups = found.groupdict()
    number = tidy_number(groups["number"]) if groups.get("number") else None
    symbol = re.sub(r"^\d+[a-zđ]?[/-]", "", number or "")
    kind = groups["kind"] or groups.get("other") or kind_name(kind_of_symbol(symbol))
    after = text[found.end() : limit]
    later = _LATER.search(text[found.end() :])
    if later and later.start() < len(after):
        after = after[: later.start()]
    issuer, subject = _issuer_and_subject(after)
    if groups.get("named") and not number:
        subject = groups["named"].strip(" ,")
        issuer = None
    elif groups.get("named") and kind in ("Luật", "Bộ luật", "Pháp lệnh"):
        subject, issuer = groups["named"].strip(" ,"), None
    day = parse_date(groups["date"]) if groups.get("date") else None
    citation = Citation(kind or "Văn bản", number, day, issuer, subject)
    return Cited(citation, found.start(), found.end())


def _issuer_and_subject(after: str) -> tuple[str | None, str | None]:
    """What follows number and date: "của UBND tỉnh về việc …"."""
    found = _ISSUER.match(after)
    if not found:
        start = re.match(
            r"^\s*,?\s*(?=(?:về|ban hành|quy định|phê duyệt|công bố|tổ chức|hướng dẫn|"
            r"sửa đổi|giao|phân công|triển khai|V/v)\b)",
            after,
        )
        return None, _subject(after[start.end() :]) if start else None
    issuer = re.split(r"\s+và\s+(?=xét|căn cứ|theo|Tờ trình)", found["issuer"])[0]
    cut = _SUBJECT_VERB.search(issuer)
    comma = _NAME_ENDS.search(issuer, 0, cut.start() if cut else len(issuer))
    if comma:
        return issuer[: comma.start()].strip(" ,"), None
    if cut:
        rest = after[found.start("issuer") + cut.start() :]
        return issuer[: cut.start()].strip(" ,"), _subject(rest)
    rest = after[found.end() :]
    return issuer.strip(" ,"), _subject(rest) if rest.startswith(":") else None


def _subject(text: str) -> str | None:
    text = vi.split(r"(?<![A-ZĐÀ-Ỹ])\.\s+(?=[A-ZĐÀ-Ỹ])", text)[0]
    cleaned = re.sub(r"(?:\s*[;,.:]|\s+và)+\s*$", "", text.strip(" ,")).strip()
    return cleaned or None


def split_bases(text: str) -> list[str]:
    """One text for each basis in a line that holds several; a ";" inside a subject stays."""
    parts, start = [], 0
    for found in re.finditer(rf";\s*(?=(?:Căn cứ\s+)?(?:các\s+)?(?:{_KIND})\b)", text):
        following = re.sub(r"^(?:Căn cứ\s+)?(?:các\s+)?", "", text[found.end() :])
        first = next(iter(citations_in(following)), None)
        if first is not None and first.start == 0:
            parts.append(text[start : found.start()])
            start = found.end()
    return [*parts, text[start:]]


def bases_in(text: str, lines: tuple[int, ...]) -> list[Citation]:
    """The bases of one paragraph of the preamble, each document once."""
    bases = []
    for part in split_bases(text):
        bare = _OPENED.sub("", part)
        bare = bare.strip().rstrip(".;, ")
        found = list(citations_in(bare))
        if not found:
            continue
        first = found[0]
        if first.start == 0:
            bases.append(replace(_whole_subject(bare, first), lines=lines))
            bases += [replace(c.citation, lines=lines) for c in _beside(bare, found)]
        else:
            bases.extend(replace(cited.citation, lines=lines) for cited in found)
    return bases


def _beside(text: str, found: list[Cited]) -> Iterator[Cited]:
    """The documents that stand beside the first, not inside its subject.

    They follow "và", ";" or a comma; behind a subject they are dated, and nothing in between
    is itself only named in that subject.
    """
    unbroken = True
    for before, other in pairwise(found):
        joined = re.search(r"(?:;|,|\bvà)\s*(?:các\s+)?$", text[: other.start])
        plain = not _SUBJECTED.search(text[found[0].end : other.start])
        dated = other.citation.number is not None and other.citation.date is not None
        amends = _AMENDS.search(text[before.end : other.start])
        if joined and (plain or (dated and unbroken and not amends)):
            yield other
        else:
            unbroken = False


_SUBJECTED = re.compile(r"\b(?:về|ban hành|quy định|phê duyệt|sửa đổi|áp dụng)\b")
_AMENDS = re.compile(r"\b(?:sửa đổi|bổ sung|thay thế|bãi bỏ|áp dụng)\b[^;]*$")


def _whole_subject(text: str, cited: Cited) -> Citation:
    """The basis with its subject taken to the end of the line, other documents in it included."""
    if cited.citation.number is None or cited.citation.kind in ("Luật", "Bộ luật", "Pháp lệnh"):
        return cited.citation
    issuer, subject = _issuer_and_subject(text[cited.end :])
    if subject is None:
        subject = _after_issuer(text[cited.end :])
    return replace(cited.citation, issuer=issuer, subject=subject)


def _after_issuer(after: str) -> str | None:
    cut = _SUBJECT_VERB.search(after)
    return _subject(after[cut.start() :]) if cut else None
