"""What stands above a clause: headings, the commune or unit it speaks of, the criterion."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.due import due_in
from thonmoi.intake.reader.reading import Clause, Head
from thonmoi.kernel.text import fold

_DASHED_NAME = vi.compile(
    r"\s[-–—:]\s*(?P<name>[A-ZĐÀ-Ỹ][\wà-ỹ]*(?:\s[A-ZĐÀ-Ỹ\d][\wà-ỹ]*){0,4})\s*:?$"
)
COMMUNE = vi.compile(
    r"\b(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)\s+(?P<name>[A-ZĐÀ-Ỹ][\wà-ỹ]*"
    r"(?:\s[A-ZĐÀ-Ỹ\d][\wà-ỹ]*){0,4})"
)
_LISTED = vi.compile(r"\((?P<names>[A-ZĐÀ-Ỹ][^():;]*)\)\s*:?$")
_FUTURE = re.compile(r"phuong huong|nhiem vu|muc tieu|chi tieu|giai phap|ke hoach")
_GOALS = re.compile(r"^(?:cac )?(?:muc tieu|chi tieu)(?! ve)|muc tieu (?:cu the|nam|den)")
_DEEDS = re.compile(r"(?:cac )?(?:noi dung (?:thuc hien|cu the)|nhiem vu|giai phap|danh muc)\b")
_SURELY = re.compile(
    r"phuong huong|muc tieu|thoi gian toi|nhiem vu trong tam|nhiem vu,? (?:va )?giai phap|"
    r"giai phap trong tam|ke hoach nam|kien nghi|de xuat|chi tieu phan dau"
)
_PAST = re.compile(
    r"ket qua|danh gia|tinh hinh|thuc trang|hien trang|ton tai|han che|nguyen nhan|da dat|bai hoc"
)


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """`fold` of a heading, kept, for the same headings are asked about for every clause."""
    return fold(text)


class Context:
    """Looks up the chain of contexts of each clause of one document."""

    def __init__(self, clauses: Sequence[Clause], head: Head) -> None:
        self.head = head
        self.by_path = {clause.path: clause for clause in clauses}

    def chain(self, clause: Clause) -> list[Clause]:
        """The clause itself and what stands above it, nearest first."""
        found, current, seen = [clause], clause, {clause.path}
        while current.under and current.under in self.by_path and current.under not in seen:
            current = self.by_path[current.under]
            seen.add(current.path)
            found.append(current)
        return found

    def headings(self, clause: Clause) -> list[str]:
        """Headings above the clause and its own, nearest first."""
        return [above.heading or "" for above in self.chain(clause) if above.heading]

    def unit(self, clause: Clause) -> str | None:
        """The commune(s) that the clause speaks of, by the headings above, or None."""
        for heading in self.headings(clause):
            names = units_of_heading(heading)
            if names:
                return ", ".join(names)
        return self.own_commune()

    def own_commune(self) -> str | None:
        """The commune whose own document this is, or None."""
        for body in (self.head.issuer, self.head.parent):
            found = COMMUNE.search(body or "")
            if found:
                return found["name"]
        return None

    def inherited_due(self, clause: Clause) -> date | None:
        for heading in self.headings(clause):
            due = due_in(heading) if re.search(r"\bđến\b|\bhết\b", heading, re.IGNORECASE) else None
            if due:
                return due
        return None

    def sets_goals(self, clause: Clause) -> bool:
        """Whether the nearest heading that tells speaks of aims ("MỤC TIÊU", "Chỉ tiêu")."""
        for heading in map(folded, self.headings(clause)):
            if _GOALS.search(heading):
                return True
            if _DEEDS.match(heading):
                return False
        return False

    def sets_targets(self, clause: Clause) -> bool:
        """A report tells results: only its part on what comes next sets targets."""
        if self.head.kind not in ("BC", "BB"):
            return True
        headings = [folded(heading) for heading in self.headings(clause)]
        for heading in headings:
            if _SURELY.search(heading):
                return True
            if _PAST.search(heading):
                return False
        return any(_FUTURE.search(heading) for heading in headings)


def units_of_heading(heading: str) -> list[str]:
    """ "Xã phấn đấu … năm 2025 – Tân Lợi" speaks of Tân Lợi; "… (An Phú, Minh Tâm)" of both."""
    text = heading.strip().rstrip(":").strip()
    if not re.search(r"\b(?:xã|phường|thị trấn)\b", text, re.IGNORECASE):
        return []
    listed = _LISTED.search(text)
    if listed:
        return split_names(listed["names"])
    dashed = _DASHED_NAME.search(text)
    if dashed:
        return [dashed["name"]]
    named = COMMUNE.search(text)
    return [named["name"]] if named and not re.search(r"\bUBND xã\b", text) else []


_COMPOUND = re.compile(  # names of criteria that hold "và" or a comma themselves
    r"Quốc phòng và an ninh|Thông tin và truyền thông|Thủy lợi và phòng, chống thiên tai|"
    r"Giáo dục và đào tạo|Tổ chức sản xuất và phát triển kinh tế nông thôn|"
    r"Hệ thống chính trị và tiếp cận pháp luật|Môi trường và an toàn thực phẩm|"
    r"Văn hóa, giáo dục, y tế",
    re.IGNORECASE,
)


def split_names(text: str) -> list[str]:
    """Names of a list "An Phú, Minh Tâm và Tân Hưng"; compound names of criteria stay whole."""
    kept = _COMPOUND.findall(text)
    text = _COMPOUND.sub("\x00", text)
    parts = re.split(r"\s*[,;]\s*|\s+và\s+|\s*\bvà\s+", text.strip(" .;:"))
    names = [part.strip(" .") for part in parts if part.strip(" .")]
    return [name.replace("\x00", kept.pop(0)) if "\x00" in name else name for name in names]
