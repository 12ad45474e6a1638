"""Paragraphs into clauses: each with a path of ordinals, its depth and its context."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from thonmoi.intake.reader.headings import split_heading
from thonmoi.intake.reader.labels import Label
from thonmoi.intake.reader.paragraphs import Paragraph
from thonmoi.intake.reader.reading import Clause

_BULLETS = ("star", "dash", "plus", "round")
_RANK = {
    "part": 0,
    "upper": 1,
    "chapter": 1,
    "section": 3,
    "article": 4,
    "roman": 2,
    "number": 5,
    "dotted2": 6,
    "dotted3": 7,
    "dotted4": 8,
    "dotted5": 9,
    "bracket": 9,
    "letter": 10,
    "subletter": 11,
    "round": 12,
    "star": 13,
    "dash": 14,
    "plus": 15,
}
_PREFIX = {"part": "P", "chapter": "C", "section": "M", "article": "Đ"}
_CLOSING = re.compile(
    r"^(?:Trên đây|Trong quá trình|Trân trọng|Thừa (?:lệnh|ủy quyền)|"
    r"Yêu cầu|Đề nghị|Nhận được|Căn cứ (?:nội dung )?Kế hoạch này|"
    r"(?:UBND|Ủy ban nhân dân|Văn phòng|Ban Chỉ đạo)\b[^.;]{0,60}\bthông báo\b|"
    r"(?:Kế hoạch|Chương trình|Thông báo|Quyết định) này (?:thay thế|có hiệu lực))\b"
)
_WEAK_CLOSING = re.compile(r"^(?:Yêu cầu|Đề nghị)\b")


@dataclass
class Open:
    """A clause that may still get children."""

    kind: str
    path: str
    depth: int
    ordinal: int
    mark: str
    whole: str
    counts: dict[str, int] = field(default_factory=dict)
    star: str | None = None
    lead: str | None = None  # a paragraph that ends with a colon and leads on to what follows


@dataclass
class Outline:
    """Builds clauses one paragraph after another; `prefix` begins the path inside an annex."""

    prefix: str = ""
    clauses: list[Clause] = field(default_factory=list)
    stack: list[Open] = field(default_factory=list)
    paths: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)

    def add(self, paragraph: Paragraph, following: Paragraph | None) -> None:
        if paragraph.place == "row":
            self._row(paragraph)
        elif paragraph.place == "note":
            self._note(paragraph)
        elif paragraph.label is None:
            self._plain(paragraph)
        else:
            self._labelled(paragraph, paragraph.label, following)

    def _labelled(self, paragraph: Paragraph, label: Label, following: Paragraph | None) -> None:
        label = self._meant(label)
        holder = self._place(label)
        heading, text = split_heading(paragraph, following)
        under = self._under(holder, label)
        path = self._path(label, holder)
        depth = holder.depth + 1 if holder else 1
        parent = holder.path if holder else None
        self._append(
            Clause(
                path,
                label.text,
                depth,
                heading,
                text,
                paragraph.lines,
                label.kind,
                parent,
                under or parent,
            )
        )
        if label.kind == "star" and holder:
            holder.star, holder.lead = path, None
            return
        self.stack.append(Open(label.kind, path, depth, label.ordinal, label.mark, paragraph.text))

    def _meant(self, label: Label) -> Label:
        """ "C." and "L." after "B." and "K." are letters, no roman numerals."""
        if label.kind != "roman" or label.mark not in ("C", "L"):
            return label
        ordinal = ord(label.mark) - 64
        if not any(one.kind == "upper" and one.ordinal == ordinal - 1 for one in self.stack):
            return label
        return replace(label, kind="upper", ordinal=ordinal)

    def _under(self, holder: Open | None, label: Label) -> str | None:
        """The starred heading or the leading paragraph that gives a clause its context."""
        if holder is None:
            return None
        star = holder.star if label.kind in ("dash", "plus") else None
        return holder.lead or star

    def _place(self, label: Label) -> Open | None:
        """Close what the label closes; the clause that then holds it, or None at the top."""
        kinds = [clause.kind for clause in self.stack]
        if label.kind in kinds and not self._nests(label):
            del self.stack[kinds.index(label.kind) :]
        elif label.kind not in kinds:
            while self.stack and self._closes(self.stack[-1], label):
                self.stack.pop()
        return self.stack[-1] if self.stack else None

    def _nests(self, label: Label) -> bool:
        """ "1." inside "a)" restarts a count below it instead of going on with the one above."""
        last = self.stack[-1]
        if label.ordinal != 1 or last.kind == label.kind or last.kind in ("dash", "plus"):
            return False
        return _RANK[last.kind] > _RANK[label.kind] and last.whole.rstrip().endswith(":")

    def _closes(self, open_: Open, label: Label) -> bool:
        if label.kind in _BULLETS:
            return _RANK[open_.kind] >= _RANK[label.kind]
        if open_.kind in _BULLETS:
            return not (label.ordinal == 1 and open_.whole.rstrip().endswith(":"))
        if label.kind.startswith("dotted") and open_.kind == "number":
            return open_.mark != label.mark.split(".")[0] and label.ordinal != 1
        return _RANK[open_.kind] >= _RANK[label.kind]

    def _path(self, label: Label, holder: Open | None) -> str:
        base = holder.path if holder else self.prefix
        if label.kind in ("star", "dash", "plus"):
            counts = holder.counts if holder else self.counts
            counts[label.kind] = counts.get(label.kind, 0) + 1
            return self._unique(_under(base, f"{label.mark}{counts[label.kind]}"))
        dotted = label.kind.startswith("dotted") and holder is not None
        if dotted and holder and label.mark.startswith(f"{holder.mark}."):
            base = holder.path.removesuffix(holder.mark).rstrip(".")
        return self._unique(_under(base, _PREFIX.get(label.kind, "") + label.mark))

    def _plain(self, paragraph: Paragraph) -> None:
        while self.stack and self.stack[-1].kind in ("dash", "plus", "round"):
            if self.stack[-1].whole.rstrip().endswith(":"):
                break
            self.stack.pop()
        holder = self.stack[-1] if self.stack else None
        counts = holder.counts if holder else self.counts
        counts["p"] = counts.get("p", 0) + 1
        base = holder.path if holder else (self.prefix or "0")
        path = self._unique(_under(base, f"p{counts['p']}"))
        depth = holder.depth + 1 if holder else 1
        parent = holder.path if holder else None
        under = (holder.star if holder else None) or parent
        self._append(
            Clause(path, "", depth, None, paragraph.text, paragraph.lines, "plain", parent, under)
        )
        if holder and holder.kind != "closing":
            holder.lead = path if paragraph.text.rstrip().endswith(":") else None

    def _row(self, paragraph: Paragraph) -> None:
        holder = self.stack[-1] if self.stack else None
        counts = holder.counts if holder else self.counts
        last = self.clauses[-1] if self.clauses else None
        parent = holder.path if holder else None
        if not (last and last.kind == "row" and last.parent == parent):
            counts["t"] = counts.get("t", 0) + 1
            counts["r"] = 0
        counts["r"] += 1
        base = _under(holder.path if holder else (self.prefix or "0"), f"t{counts['t']}")
        self._append(
            Clause(
                self._unique(f"{base}.r{counts['r']}"),
                "",
                (holder.depth if holder else 0) + 1,
                None,
                paragraph.text,
                paragraph.lines,
                "row",
                parent,
                (holder.star if holder else None) or parent,
                paragraph.cells,
            )
        )

    def _note(self, paragraph: Paragraph) -> None:
        counts = self.counts
        counts["fn"] = counts.get("fn", 0) + 1
        self._append(
            Clause(
                self._unique(f"fn{counts['fn']}"),
                str(counts["fn"]),
                1,
                None,
                paragraph.text,
                paragraph.lines,
                "note",
            )
        )

    def _unique(self, path: str) -> str:
        """A repeated number gets the path of the first with "~2" added."""
        candidate, again = path, 2
        while candidate in self.paths:
            candidate, again = f"{path}~{again}", again + 1
        self.paths.add(candidate)
        return candidate

    def _append(self, clause: Clause) -> None:
        self.clauses.append(clause)


def _under(base: str, mark: str) -> str:
    return f"{base}.{mark}" if base else mark


def outline(
    paragraphs: Sequence[Paragraph], prefix: str = "", paths: set[str] | None = None
) -> list[Clause]:
    """Clauses of `paragraphs`; the closing paragraphs of the body become `Z.p1`, `Z.p2` …"""
    built = Outline(prefix, paths=paths if paths is not None else set())
    closing = len(paragraphs) if prefix else _closing_start(paragraphs)
    titles: set[int] = set()
    for index, paragraph in enumerate(paragraphs):
        if index in titles:
            continue
        title = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if title and _bare_division(paragraph, title):
            titles.add(index + 1)
            paragraph = replace(paragraph, text=title.text, lines=paragraph.lines + title.lines)
        if index == closing:
            built.stack.clear()
            built.stack.append(Open("closing", "Z", 0, 0, "Z", ""))
        after = index + (2 if index + 1 in titles else 1)
        following = paragraphs[after] if after < len(paragraphs) else None
        built.add(paragraph, following)
    return built.clauses


def _bare_division(paragraph: Paragraph, title: Paragraph) -> bool:
    """ "PHẦN THỨ NHẤT" with its title in capitals on the next line."""
    label = paragraph.label
    if label is None or label.kind not in ("part", "chapter", "section") or paragraph.text:
        return False
    return title.label is None and title.text.isupper() and title.place == "body"


def _closing_start(paragraphs: Sequence[Paragraph]) -> int:
    """Where the closing begins: in the last run of unlabelled paragraphs, at a closing phrase."""
    body = [p for p in paragraphs if p.place != "note"]
    start = len(body)
    while start > 0 and body[start - 1].label is None and body[start - 1].place == "body":
        start -= 1
    if start == 0:
        return len(paragraphs)
    before = body[start - 1].text.rstrip()
    opens = before.endswith(":") or not re.search(r"[.;!?]$", before)
    return next(
        (
            index
            for index in range(start, len(body))
            if _CLOSING.match(body[index].text)
            and not (opens and index == start and _WEAK_CLOSING.match(body[index].text))
        ),
        len(paragraphs),
    )
