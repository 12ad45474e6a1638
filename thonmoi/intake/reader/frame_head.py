"""The head of a document: issuer, number, place and date, kind, title, addressees."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from thonmoi.intake.reader import frame_lines as look
from thonmoi.intake.reader import vi
from thonmoi.intake.reader.cells import cells_of
from thonmoi.intake.reader.dates import parse_date
from thonmoi.intake.reader.kinds import kind_line
from thonmoi.intake.reader.labels import read_label
from thonmoi.intake.reader.lines import Line
from thonmoi.intake.reader.paragraphs import PAGE, RULE
from thonmoi.intake.reader.reading import FrameLine

_OPENING = re.compile(
    r"^(?:UBND|Ủy ban|Uỷ ban|Chủ tịch|Để |Nhằm|Thực hiện|Tiếp tục|Căn cứ|Ngày \d|Trong |Qua |Theo |"
    r"Sau |Vừa qua|Hiện nay|Kính gửi|Ban Chỉ đạo .*(?:ban hành|báo cáo|xây dựng))"
)
_NOTE = re.compile(r"^\((?:Kèm theo|Ban hành kèm|Dự thảo)|^dự thảo$", re.IGNORECASE)
_MOST_LINES = 60


@dataclass
class HeadLines:
    """The head's lines by part; `end` is the index of the first line that is not of the head."""

    frame: list[FrameLine] = field(default_factory=list)
    parts: dict[str, list[str]] = field(default_factory=dict)
    kind: tuple[str, str] | None = None
    end: int = 0

    def put(self, line: Line, part: str, text: str, said: str | None = None) -> None:
        """Keep a line; `said` is what it says where that is less than its text."""
        self.frame.append(FrameLine(line.number, part, text))
        self.parts.setdefault(part, [])
        if said != "":
            self.parts[part].append(said or text)


def read_head(lines: Sequence[Line]) -> HeadLines:
    """Take the head off the top of `lines`; nothing is taken where no head is recognised."""
    head = HeadLines()
    state = "top"
    addressed = next(
        (i for i, line in enumerate(lines[:_MOST_LINES]) if look.ADDRESSEE.match(line.text)), 0
    )
    for index, line in enumerate(lines[:_MOST_LINES]):
        if not line.text:
            state = "after title" if state == "title" and "title" in head.parts else state
            continue
        if line.place == "margin":
            continue
        if RULE.match(line.text) or PAGE.match(line.text):
            head.put(line, "rule", line.text)
            head.end = index + 1
            state = "after title" if state == "title" and "title" in head.parts else state
            continue
        runs_on = state == "subject" and index < addressed and "\t" not in line.text
        now = "long subject" if runs_on else state
        taken = [_take(head, line, cell, now) for cell in cells_of(line.text)]
        if None in taken:
            break
        head.end = index + 1
        state = next((new for new in reversed(taken) if new), state)
        state = "subject" if state == "long subject" else state
    return head


def _take(head: HeadLines, line: Line, text: str, state: str) -> str | None:
    """Put one cell of a line where it belongs; the new state, or None where the body begins."""
    if look.national(text):
        head.put(line, "national", text)
        return state
    if look.motto(text):
        head.put(line, "motto", text)
        return state
    found = look.NUMBER.match(text)
    if found and (found["symbol"] or found["number"] or len(text) < 12):
        head.put(line, "number", text)
        return state
    if look.PLACE_DATE.match(text):
        head.put(line, "place_date", text)
        return state
    kind = kind_line(text)
    if kind and state in ("top", "subject", "long subject", "addressee") and head.kind is None:
        head.kind = kind[0], kind[1]
        head.put(line, "kind", text)
        if kind[2]:
            head.parts.setdefault("title", []).append(kind[2])
        return "title"
    return _take_by_state(head, line, text, state)


def _take_by_state(head: HeadLines, line: Line, text: str, state: str) -> str | None:
    if state == "long subject" and not look.SUBJECT.match(text):
        head.put(line, "subject", text)
        return "subject"
    addressee = look.ADDRESSEE.match(text)
    if addressee:
        head.put(line, "addressee", text, addressee["who"])
        return "addressee"
    goes_on = line.soft and bool(head.parts.get(state)) and not _NOTE.match(text)
    if goes_on and state in ("title", "subject", "addressee"):
        head.frame.append(FrameLine(line.number, state, text))
        head.parts[state][-1] += f" {text}"
        return state
    if state == "addressee":
        bullet = re.match(r"^[-–+•]\s*(.*)$", text)
        if bullet and len(text) < 120 and len(head.parts["addressee"]) < 15:
            head.put(line, "addressee", text, bullet[1])
            return state
        return None
    if state in ("title", "after title"):
        return _take_title(head, line, text, state)
    if look.SUBJECT.match(text) and len(text) < 600:
        head.put(line, "subject", text)
        return "subject"
    if state == "subject" and vi.match(r"[a-zà-ỹđ0-9“]", text) and len(text) < 90:
        head.put(line, "subject", text)
        return state
    framed = "number" in head.parts and "place_date" in head.parts
    if framed and head.kind is None and text.isupper() and not read_label(text):
        return _take_title(head, line, text, "title")
    if look.organ(text) or (
        text.isupper() and head.parts.get("issuer") and len(text) < 80 and not read_label(text)
    ):
        head.put(line, "issuer", text)
        return state
    return None


def _take_title(head: HeadLines, line: Line, text: str, state: str) -> str | None:
    title = head.parts.get("title", [])
    if _NOTE.match(text):
        head.put(line, "note", text)
        return state
    authority = re.match(r"^(?:CHỦ TỊCH|UBND|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|TRƯỞNG)\b", text)
    if (title or "number" in head.parts) and authority and text.isupper():
        head.put(line, "authority", text)
        return "after title"
    if look.basis(text) and (title or text.startswith("Căn cứ")):
        return None
    if read_label(text) and title:
        return None
    goes_on = bool(title) and title[-1].endswith((",", "-", "–"))
    most = 600 if goes_on else 220
    if title and (len(title) >= 5 or len(text) > most or text.endswith((":", ";", "./."))):
        return None
    if state == "after title" and not goes_on and not vi.match(r"[a-zà-ỹđ]", text):
        return None
    if title and not goes_on and _OPENING.match(text) and not line.bold:
        return None
    if not title and text.endswith((":", ";")):
        return None
    head.put(line, "title", text)
    return "title"


def head_number(parts: dict[str, list[str]]) -> tuple[str | None, str | None]:
    """(number with its symbol or None where it is blank, symbol) from the "Số:" line."""
    for text in parts.get("number", []):
        found = look.NUMBER.match(text)
        if not found or not found["symbol"]:
            continue
        symbol = re.sub(r"\s+", "", found["symbol"]).replace("–", "-").lstrip("/")
        joiner = "" if symbol.startswith("-") else "/"
        number = f"{found['number']}{joiner}{symbol}" if found["number"] else None
        return number, re.sub(r"^-|^(?:19|20)\d{2}/", "", symbol)
    return None, None


def head_place(parts: dict[str, list[str]]) -> tuple[str | None, str | None, int | None]:
    """(place, "d/m/yyyy" where all of it is written, year) from the line of place and date."""
    for text in parts.get("place_date", []):
        found = look.PLACE_DATE.match(text)
        if not found:
            continue
        year = int(found["year"]) if found["year"] else None
        day = None
        if found["day"] and found["month"] and year:
            written = f"{found['day']}/{found['month']}/{year}"
            day = written if parse_date(written) else None
        place = (found["place"] or "").strip(" ,")
        return place or None, day, year
    return None, None, None
