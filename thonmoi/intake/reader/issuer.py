"""Who issued the document: from the capitals of the head, else from the opening sentence."""

import re
from collections.abc import Sequence

from thonmoi.intake.reader.frame_lines import LEVELS, begins_organ
from thonmoi.kernel.text import fold

_SMALL = {
    "ủy",
    "uỷ",
    "ban",
    "nhân",
    "dân",
    "tỉnh",
    "huyện",
    "xã",
    "phường",
    "thị",
    "trấn",
    "thành",
    "phố",
    "quận",
    "và",
    "hội",
    "đồng",
    "phòng",
    "điều",
    "phối",
    "xây",
    "dựng",
    "nông",
    "thôn",
    "mới",
    "chỉ",
    "đạo",
    "các",
    "chương",
    "trình",
    "mục",
    "tiêu",
    "quốc",
    "gia",
    "trung",
    "tâm",
    "nghiệp",
    "trường",
    "hoạch",
    "hóa",
    "thao",
    "du",
    "lịch",
    "giáo",
    "dục",
    "đào",
    "tạo",
    "đặc",
    "khu",
    "cục",
    "chính",
    "vụ",
    "tế",
    "nghệ",
    "tư",
    "pháp",
    "an",
    "của",
    "đoàn",
    "liên",
    "phủ",
}
_GENERIC = re.compile(r"^(?:UBND|HĐND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)$")
_PLACED = re.compile(r"\b(?:tỉnh|huyện|xã|phường|thị xã|thành phố|quận|thị trấn|đặc khu)\s+", re.I)
_ISSUES = re.compile(
    r"(?P<who>(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Ban Chỉ đạo|Sở|Phòng|Văn phòng|Chủ tịch)\s"
    r"[^,;:.]{2,90}?)\s+(?:ban hành|xây dựng|báo cáo|thông báo|đề nghị|yêu cầu|triển khai|kế hoạch)"
)


def issuer_of(
    heads: Sequence[str], body: str, authority: Sequence[str] = (), place: str | None = None
) -> tuple[str | None, str | None]:
    """(issuer, its parent or None), in ordinary letters, "UBND" written out.

    Letters are taken from the body where it names the same body, else small common words.
    A head that says only "ỦY BAN NHÂN DÂN" is completed by the line of authority, by the
    opening sentence, by the place.
    """
    names: list[str] = []
    for text in heads:
        starts = begins_organ(text) and not (names and _GENERIC.match(names[-1]))
        if names and not starts:
            names[-1] = f"{names[-1]} {text}"
        else:
            names.append(text)
    if len(names) == 1 and _GENERIC.match(names[0]):
        names = [_completed(names[0], body, authority, place)]
    if not names:
        found = _ISSUES.search(body[:3000])
        who = re.sub(r"^Chủ tịch ", "", found["who"]) if found else None
        return (written_out(who), None) if who else (None, None)
    parent = names[-2] if len(names) > 1 else None
    return lowered(names[-1], body), lowered(parent, body) if parent else None


def _completed(name: str, body: str, authority: Sequence[str], place: str | None) -> str:
    """ "ỦY BAN NHÂN DÂN" with its level and place, as far as the document tells them."""
    ruled = " ".join(authority)
    if ruled:
        return re.sub(r"^CHỦ TỊCH\s+", "", ruled)
    found = _ISSUES.search(body[:3000])
    who = re.sub(r"^Chủ tịch ", "", found["who"]) if found else ""
    if place and re.search(r"\b(?:tỉnh|thành phố|huyện|thị xã|xã|phường)$", who):
        return f"{who} {place}".upper()
    level = r"\b(tỉnh|thành phố|huyện|thị xã|xã|phường|thị trấn)\s+"
    placed = re.search(level + re.escape(place), body, re.IGNORECASE) if place else None
    if placed and not who:
        return f"{name} {placed[0]}".upper()
    return who.upper() if who and fold(written_out(who)).startswith(fold(name)) else name


def lowered(capitals: str, body: str) -> str:
    """`capitals` in ordinary letters."""
    plain = written_out(capitals)
    for name in (plain, capitals, re.sub(r"^(?i:ủy|uỷ) ban nhân dân", "UBND", plain)):
        key = fold(name)
        found = re.search(_loosely(key), _aligned(body)) if len(key) < 90 else None
        if found and not body[found.start() : found.end()].isupper():
            return written_out(body[found.start() : found.end()])
    words, placed = [], False
    for index, word in enumerate(plain.split()):
        small = word.lower()
        if index == 0 or placed or small not in _SMALL:
            words.append(word.capitalize())
        else:
            words.append(small)
        placed = placed or fold(word) in {fold(level.split()[-1]) for level in LEVELS}
    return _named_words(" ".join(words))


def _named_words(text: str) -> str:
    """Capital letters that names of agencies keep: Nông nghiệp, Điều phối, Chỉ đạo."""
    for name in (
        "Nông nghiệp",
        "Điều phối",
        "Chỉ đạo",
        "Tài chính",
        "Kinh tế",
        "Giáo dục",
        "Nội vụ",
        "Văn hóa",
        "Nông thôn mới",
        "Tư pháp",
        "Môi trường",
    ):
        if name in ("Nông thôn mới",):
            continue
        text = re.sub(rf"(?<=\s){name.lower()}\b", name, text)
    return text


def written_out(name: str) -> str:
    return re.sub(r"^UBND\b", "Ủy ban nhân dân", re.sub(r"^HĐND\b", "Hội đồng nhân dân", name))


def _loosely(key: str) -> str:
    return r"\b" + re.escape(key).replace(r"\ ", r"\s+") + r"\b"


def _aligned(body: str) -> str:
    """`fold` letter by letter, so that places in the result are places in `body`."""
    return "".join((fold(char) or " ")[:1] for char in body)
