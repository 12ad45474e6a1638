"""The skeleton of a periodic report: which headings stand, in which order."""

from dataclasses import dataclass
from typing import Literal

from thonmoi.kernel.periods import Period
from thonmoi.reports.narrative.spans import next_words

REVIEWS = frozenset({"review", "term"})
"""Kinds of reports that look back: on a year, on a stage."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading; paragraphs whose key begins with `key` and a slash stand under it.

    A section without title carries only paragraphs. "{next}" is the period that follows.
    """

    key: str
    title: str = ""
    level: Literal[1, 2] = 1
    kinds: frozenset[str] = frozenset()

    def is_of(self, kind: str) -> bool:
        """Whether it stands in reports of a kind; where no kinds are named it does in all."""
        return not self.kinds or kind in self.kinds

    def heading(self, period: Period) -> str:
        """The title for a period."""
        return self.title.format(next=next_words(period))

    @property
    def label(self) -> str:
        """What stands before the title: "II.", "2."."""
        return f"{self.key.rsplit('.', 1)[-1]}."


SECTIONS = (
    Section("0"),
    Section("I", "Công tác lãnh đạo, chỉ đạo, điều hành; tuyên truyền"),
    Section("II", "Kết quả thực hiện"),
    Section("II.1", "Thực hiện các nội dung của kế hoạch", 2),
    Section("II.2", "Thực hiện bộ tiêu chí", 2),
    Section("II.3", "Huy động, giải ngân vốn", 2),
    Section("II.4", "Nợ đọng xây dựng cơ bản", 2),
    Section("II.5", "Sản phẩm OCOP, hợp tác xã", 2),
    Section("II.6", "Giám sát, kiểm tra", 2),
    Section("III", "Đánh giá chung"),
    Section("III.1", "Kết quả nổi bật", 2),
    Section("III.2", "Tồn tại, hạn chế", 2),
    Section("III.3", "Nguyên nhân", 2),
    Section("III.4", "Bài học kinh nghiệm", 2, REVIEWS),
    Section("IV", "Nhiệm vụ, giải pháp {next}"),
    Section("V", "Kiến nghị, đề xuất"),
    Section("Z"),
)
BY_KEY = {section.key: section for section in SECTIONS}


def skeleton(kind: str) -> tuple[Section, ...]:
    """The sections of a kind of report, in order."""
    return tuple(one for one in SECTIONS if one.is_of(kind))


def section_of(key: str) -> Section:
    """The section of a paragraph."""
    return BY_KEY[key.split("/", 1)[0]]
