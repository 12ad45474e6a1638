"""Duties told by a label: "Đơn vị chủ trì thực hiện: Sở X.", "Cơ quan phối hợp: Y; Z"."""

import re
from collections.abc import Iterator

from thonmoi.intake.reader.agencies import agency_and_deed, begins_with_agency
from thonmoi.intake.reader.context import Context
from thonmoi.intake.reader.reading import Clause, Duty

_LABEL = re.compile(
    r"(?:\b(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận|[Đđ]ịa phương|[Pp]hòng, ban|[Tt]rách nhiệm)\s+"
    r"(?:được giao\s+)?(?P<role>chủ trì|phối hợp|thực hiện|phụ trách|đầu mối|chịu trách nhiệm)"
    r"(?:\s+(?:chủ trì|thực hiện|tham mưu|chính|triển khai|theo dõi))*|"
    r"(?<![\w,])(?P<short>Chủ trì|Phối hợp)(?:\s+thực hiện)?)\s*:\s*"
)
_STOP = re.compile(
    r"\s*[;.,]?\s*(?:[-–+]\s*)?(?:Thời gian|Thời hạn|Hoàn thành|Sản phẩm|Kinh phí|Tiến độ|"
    r"thời gian|thời hạn|hoàn thành|sản phẩm)\b.*$",
    re.DOTALL,
)


def labelled_duties(clause: Clause, context: Context) -> Iterator[Duty]:
    """One duty for each agency behind such a label; its text is the task that stands above."""
    text = clause.whole
    found = list(_LABEL.finditer(text))
    for index, label in enumerate(found):
        stop = found[index + 1].start() if index + 1 < len(found) else len(text)
        named = _STOP.sub("", text[label.end() : stop]).strip(" ;.,()")
        role = (label["role"] or label["short"]).lower()
        for part in re.split(r"\s*;\s*", named):
            agency = _name(part)
            if agency:
                task = _task(clause, text[: label.start()], context)
                yield Duty(clause.path, agency, "assist" if role == "phối hợp" else "lead", task)


def _name(part: str) -> str | None:
    """The agency of "Sở X", or of "Sở X chủ trì, phối hợp với Y"."""
    part = part.strip(" .,")
    if not begins_with_agency(part) or len(part.split()) > 45:
        return None
    deed = agency_and_deed(part)
    return deed[0] if deed and re.match(r"(?:chủ trì|phối hợp)\b", deed[1]) else part


def _task(clause: Clause, before: str, context: Context) -> str:
    """What has to be done: the words before the label, else the clause above."""
    own = before.strip(" ;.,:()-–")
    if len(own.split()) > 3:
        return clause.text or clause.whole
    above = context.by_path.get(clause.parent or "")
    return (above.whole if above else "") or clause.whole
