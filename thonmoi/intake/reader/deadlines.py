"""Deadlines: days by which something has to be done."""

import re
from collections.abc import Sequence

from thonmoi.intake.reader.context import Context
from thonmoi.intake.reader.dates import DATE, end_of_month, end_of_quarter, parse_date
from thonmoi.intake.reader.reading import Clause, Deadline
from thonmoi.intake.reader.sentences import sentences

_BY = (
    r"chậm nhất(?: là)?(?: vào)?(?: trước)?|muộn nhất(?: là)?|đến hết|hạn cuối(?: là)?|"
    r"không quá|hết"
)
_DAY = re.compile(
    rf"(?P<word>(?:xong |hoàn thành |gửi )?trước|{_BY}|vào|xong)\s*:?\s*"
    rf"(?:(?:ngày\s+)?(?P<day>{DATE})|"
    rf"ngày\s+(?P<short>\d{{1,2}}/\d{{1,2}}(?!/?\d)|\d{{1,2}}(?!\s*[/\d])))",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"(?P<word>trong|đến hết|hết|trước)\s+quý\s+(?P<quarter>[IV]+|[1-4])(?:\s*/\s*|\s+năm\s+)"
    r"(?P<year>20\d{2})",
    re.IGNORECASE,
)

_MONTH = re.compile(
    r"(?:trong|đến hết|hết)\s+tháng\s+(?P<month>\d{1,2})(?:\s*/\s*|\s+năm\s+)(?P<year>20\d{2})",
    re.IGNORECASE,
)


def deadlines_of(clauses: Sequence[Clause], context: Context) -> list[Deadline]:
    """Every day or quarter set as a limit; a recurring one ("ngày 20 hằng tháng") has no date."""
    found = []
    for clause in clauses:
        if clause.kind == "note" or not context.sets_targets(clause):
            continue
        texts = clause.cells or (clause.whole,)
        for _start, sentence in (part for text in texts for part in sentences(text)):
            for match in _DAY.finditer(sentence):
                day, around = parse_date(match["day"] or ""), _around(sentence, match)
                found.append(Deadline(clause.path, around, day, _comparator(match["word"])))
            for match in _MONTH.finditer(sentence):
                month = int(match["month"])
                if 1 <= month <= 12:
                    last = end_of_month(int(match["year"]), month)
                    found.append(Deadline(clause.path, _around(sentence, match), last, "by"))
            for match in _QUARTER.finditer(sentence):
                end = end_of_quarter(int(match["year"]), match["quarter"])
                found.append(Deadline(clause.path, _around(sentence, match), end, "by"))
    return found


def _comparator(word: str) -> str:
    lowered = word.lower()
    if lowered.startswith("vào"):
        return "on"
    if "trước" in lowered and "chậm nhất" not in lowered:
        return "before"
    return "by"


def _around(sentence: str, match: re.Match[str]) -> str:
    """The part of the sentence that holds the limit: its brackets if it stands in some."""
    opened = sentence.rfind("(", 0, match.start())
    if opened > sentence.rfind(")", 0, match.start()):
        closed = sentence.find(")", match.end())
        return sentence[opened + 1 : closed if closed > 0 else len(sentence)].strip()
    return sentence.strip()
