"""The foot of a document: recipients on the left, authority, position and name on the right."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from thonmoi.intake.reader import frame_lines as look
from thonmoi.intake.reader import vi
from thonmoi.intake.reader.labels import read_annex
from thonmoi.intake.reader.lines import Line
from thonmoi.intake.reader.paragraphs import PAGE, RULE
from thonmoi.intake.reader.reading import FrameLine, Signer

_TWO_IN_LINE = vi.compile(r"[;,.]\s*[-–•]\s+(?=[A-ZĐÀ-Ỹ])")
_NEAR = 13
"""So many lines above "Nơi nhận" may be of the signature."""
_ARCHIVE = re.compile(r"^Lưu\b", re.IGNORECASE)


@dataclass
class FootLines:
    """The foot's lines, what they say, and `end`: the index after the last of them."""

    frame: list[FrameLine] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    signing: list[tuple[str, str]] = field(default_factory=list)
    start: int = 0
    end: int = 0
    archived: bool = False


def find_foot(lines: Sequence[Line], head_end: int) -> int:
    """The index where the foot begins; the number of lines if there is none."""
    receivers = next(
        (i for i in range(head_end, len(lines)) if _cells(lines[i], look.RECEIVERS)), None
    )
    limit = receivers if receivers is not None else len(lines)
    signing = None
    written = [index for index in range(head_end, limit) if lines[index].text]
    for index in reversed(written[-_NEAR:]):
        alone = signing is None and receivers is None
        if _cells(lines[index], look.AUTHORITY) or (alone and _signs_at(lines, index)):
            signing = index
    if receivers is None and signing is None:
        return len(lines)
    start = min(x for x in (receivers, signing) if x is not None)
    return start


def _signs_at(lines: Sequence[Line], index: int) -> bool:
    """A position in capitals, followed by a person's name: a signature without recipients."""
    text = lines[index].plain
    if not (look.POSITION.match(text) and text.isupper()):
        return False
    later = [line.plain for line in lines[index + 1 : index + 9] if line.text]
    return any(look.person(name) for name in later[:3])


def _cells(line: Line, pattern: re.Pattern[str]) -> bool:
    return line.place == "body" and any(pattern.match(c.strip()) for c in line.text.split("\t"))


def read_foot(lines: Sequence[Line], start: int) -> FootLines:
    """Read the foot from `lines[start]` on, up to an annex or to text that is no foot."""
    foot = FootLines(start=start, end=start)
    left = False
    for index in range(start, len(lines)):
        line = lines[index]
        if not line.text:
            foot.end = index + 1
            continue
        if line.place == "margin":
            continue
        if line.place in ("row", "note") or read_annex(line.plain):
            break
        if foot.signing and foot.signing[-1][0] == "name" and not _still(line, foot):
            break
        for cell in line.text.split("\t"):
            left = _take(foot, line, cell.strip(), left)
        foot.end = index + 1
    return foot


def _still(line: Line, foot: FootLines) -> bool:
    """Whether a line after the signer's name still belongs to the foot."""
    text = line.plain
    return bool(
        RULE.match(text)
        or PAGE.match(text)
        or look.SEAL.match(text)
        or any(look.RECEIVERS.match(cell.strip()) for cell in line.text.split("\t"))
        or (not foot.archived and re.match(r"^[-–•]\s*\S", text) and len(text) < 140)
        or (foot.recipients and not foot.archived and len(text) < 80)
    )


def _take(foot: FootLines, line: Line, text: str, left: bool) -> bool:
    """Put one cell where it belongs; whether recipients are being listed."""
    if not text:
        return left
    receivers = look.RECEIVERS.match(text)
    if receivers:
        foot.frame.append(FrameLine(line.number, "recipients", text))
        if receivers["rest"]:
            _receive(foot, receivers["rest"], True)
        return True
    if RULE.match(text) or PAGE.match(text):
        foot.frame.append(FrameLine(line.number, "rule", text))
        return left
    part = _signing_part(foot, text, left)
    if part:
        foot.frame.append(FrameLine(line.number, "signature", text))
        if part != "seal":
            foot.signing.append((part, text))
        return left
    if line.soft and text.isupper() and foot.signing and foot.signing[-1][0] != "name":
        foot.frame.append(FrameLine(line.number, "signature", text))
        foot.signing[-1] = (foot.signing[-1][0], f"{foot.signing[-1][1]} {text}")
        return left
    bullet = re.match(r"^[-–—•+*]\s*(.*)$", text)
    if bullet or (left and not foot.archived):
        foot.frame.append(FrameLine(line.number, "recipients", text))
        _receive(foot, bullet[1] if bullet else text, bool(bullet))
        return True
    foot.frame.append(FrameLine(line.number, "foot", text))
    return left


def _signing_part(foot: FootLines, text: str, left: bool) -> str | None:
    if look.SEAL.match(text):
        return "seal"
    if look.AUTHORITY.match(text):
        return "authority"
    if look.POSITION.match(text) and (text.isupper() or foot.signing):
        return "position"
    waiting = foot.signing and foot.signing[-1][0] != "name"
    if look.organ(text) and waiting:
        return "authority"
    if look.person(text) and (waiting or foot.archived or not left):
        return "name"
    return None


def _receive(foot: FootLines, text: str, begins: bool) -> None:
    for part in _TWO_IN_LINE.split(text):
        clean = re.sub(r"[;.,]+$", "", part.strip(" -–")).strip()
        if not clean:
            continue
        unfinished = foot.recipients and not begins
        if unfinished:
            foot.recipients[-1] = f"{foot.recipients[-1]} {clean}"
        else:
            foot.recipients.append(clean)
        foot.archived = foot.archived or bool(_ARCHIVE.match(clean))
        begins = True


def signer_of(foot: FootLines) -> Signer:
    """Authority lines joined by " / "; an acting head ("Q. CHỦ TỊCH") is also the position."""
    authority = [text for part, text in foot.signing if part == "authority"]
    positions = [text for part, text in foot.signing if part == "position"]
    name = next((text for part, text in reversed(foot.signing) if part == "name"), None)
    position = positions[-1] if positions else None
    acting = next((text for text in authority if re.match(r"^Q(?:UYỀN)?\b", text)), None)
    if position is None and acting:
        position = acting
    return Signer(" / ".join(authority) or None, position, name)
