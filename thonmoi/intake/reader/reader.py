"""The whole reading: lines → frame, bases, clauses → what they say → findings."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from thonmoi.intake.reader import frame_lines as look
from thonmoi.intake.reader.account import owners
from thonmoi.intake.reader.checks import findings_of
from thonmoi.intake.reader.citations import bases_in, citations_in
from thonmoi.intake.reader.context import Context
from thonmoi.intake.reader.dates import parse_date
from thonmoi.intake.reader.deadlines import deadlines_of
from thonmoi.intake.reader.duties import duties_of
from thonmoi.intake.reader.findings import Finding
from thonmoi.intake.reader.frame_foot import FootLines, find_foot, read_foot, signer_of
from thonmoi.intake.reader.frame_head import HeadLines, head_number, head_place, read_head
from thonmoi.intake.reader.issuer import issuer_of
from thonmoi.intake.reader.kinds import kind_name, kind_of_symbol
from thonmoi.intake.reader.labels import read_annex
from thonmoi.intake.reader.lines import Line
from thonmoi.intake.reader.outline import outline
from thonmoi.intake.reader.paragraphs import Paragraph, Wrap, join, wrap_of
from thonmoi.intake.reader.places import places_of
from thonmoi.intake.reader.reading import Citation, Clause, FrameLine, Head, Reading
from thonmoi.intake.reader.source import LIMIT, read_lines
from thonmoi.intake.reader.targets import targets_of
from thonmoi.intake.reader.tasks import tasks_of
from thonmoi.intake.reader.text_file import lines_of_text
from thonmoi.intake.reader.unmet import unmet_of
from thonmoi.intake.reader.works import works_of


def read(
    data: bytes, filename: str = "", *, limit: int = LIMIT, names: Iterable[str] = ()
) -> Reading:
    """Read a .docx, .txt or text PDF of at most `limit` bytes.

    `names` are the proper names in force (units, hamlets); near misses of them are pointed
    out. Raises `kernel.errors.Invalid` for a file that cannot be read (decision 10, S-01 ff.).
    """
    return read_document(read_lines(data, filename, limit), names)


def read_text(text: str, *, names: Iterable[str] = ()) -> Reading:
    """Read a document given as text; never raises, every line is accounted for."""
    return read_document(lines_of_text(text), names)


def read_document(lines: Sequence[Line], names: Iterable[str] = ()) -> Reading:
    """Read `lines`; the order of all lists is that of the document."""
    head_lines = read_head(lines)
    foot = read_foot(lines, find_foot(lines, head_lines.end))
    margins = [line for line in lines if line.text and line.place == "margin"]
    body = [line for line in lines[head_lines.end : foot.start] if line.place != "margin"]
    tail = [line for line in lines[foot.end :] if line.place not in ("margin", "note")]
    notes = [line for line in lines[foot.end :] if line.place == "note"]
    wrap = wrap_of([*body, *tail])
    joined = join([*body, *notes], wrap)
    frame = [*head_lines.frame, *foot.frame]
    frame += [FrameLine(line.number, "margin", line.plain) for line in margins]
    bases, grounds, paragraphs = preamble(joined.paragraphs)
    frame += grounds
    frame += [FrameLine(line.number, "page", line.plain) for line in joined.pages]
    paths: set[str] = set()
    clauses = outline(paragraphs, paths=paths)
    annexes, pages = _annexes(tail, wrap, paths)
    clauses += annexes
    frame += pages
    head = _head(head_lines, clauses)
    return _understood(head, foot, frame, bases, clauses, lines, names)


def _understood(
    head: Head,
    foot: FootLines,
    frame: list[FrameLine],
    bases: list[Citation],
    clauses: list[Clause],
    lines: Sequence[Line],
    names: Iterable[str],
) -> Reading:
    context = Context(clauses, head)
    works = works_of(clauses, context)
    duties = duties_of(clauses, context)
    unmet, consolidate = unmet_of(clauses, context)
    reading = Reading(
        head=head,
        signer=signer_of(foot),
        frame=tuple(sorted(frame, key=lambda f: f.line)),
        bases=tuple(_once([*bases, *_opening_bases(clauses, bases)])),
        citations=tuple(_cited(clauses)),
        clauses=tuple(clauses),
        targets=tuple(targets_of(clauses, context, works)),
        works=tuple(works),
        tasks=tuple(tasks_of(clauses, context, works, duties, unmet)),
        unmet=tuple(unmet),
        consolidate=tuple(consolidate),
        duties=tuple(duties),
        places=tuple(places_of(head, clauses, works)),
        recipients=tuple(foot.recipients),
        deadlines=tuple(deadlines_of(clauses, context)),
        line_texts=tuple((line.number, line.text) for line in lines if line.text),
    )
    reading = replace(reading, findings=tuple(_unplaced(reading)))
    found = sorted(findings_of(reading, tuple(names)), key=lambda f: f.line)
    return replace(reading, findings=(*found, *reading.findings))


def _unplaced(reading: Reading) -> list[Finding]:
    held = owners(reading)
    return [
        Finding("line_unplaced", number, None, (("text", text[:80]),), (number,))
        for number, text in reading.line_texts
        if number not in held
    ]


def preamble(
    paragraphs: Sequence[Paragraph],
) -> tuple[list[Citation], list[FrameLine], list[Paragraph]]:
    """(bases, frame lines of grounds that name no document, the other paragraphs)."""
    bases: list[Citation] = []
    frame: list[FrameLine] = []
    for index, paragraph in enumerate(paragraphs):
        text = paragraph.whole
        if look.ENACTING.match(text):
            frame += [FrameLine(number, "enacting", text) for number in paragraph.lines]
            continue
        opens = text.rstrip().endswith((":", "./."))
        if paragraph.place != "body" or not look.basis(text) or opens:
            if bases or frame or paragraph.label or index > 2:
                return bases, frame, list(paragraphs[index:])
            if (
                any(
                    look.basis(p.whole) and p.whole.rstrip().endswith(";")
                    for p in paragraphs[index + 1 : index + 3]
                )
                and len(text) < 200
            ):
                frame += [FrameLine(number, "authority", text) for number in paragraph.lines]
                continue
            return bases, frame, list(paragraphs[index:])
        if not bases and not frame and not text.rstrip().endswith((";", ".", ",")):
            following = paragraphs[index + 1].whole if index + 1 < len(paragraphs) else ""
            if not look.basis(following):
                return bases, frame, list(paragraphs[index:])
        found = bases_in(re_bullet(text), paragraph.lines)
        if found:
            bases += found
        else:
            frame += [FrameLine(number, "ground", text) for number in paragraph.lines]
    return bases, frame, []


def re_bullet(text: str) -> str:
    return text.lstrip("-–+• ")


def _opening_bases(clauses: Sequence[Clause], bases: Sequence[Citation]) -> list[Citation]:
    """Documents that the opening sentence says it carries out, beside those of the preamble."""
    opening = next((c for c in clauses if c.path == "0.p1"), None)
    if opening is None or not look.basis(opening.text):
        return []
    known = {base.number for base in bases if base.number}
    found = bases_in(opening.text, opening.lines)
    return [replace(base, clause="0.p1") for base in found if base.number not in known]


def _once(bases: Sequence[Citation]) -> list[Citation]:
    kept: dict[tuple[object, ...], Citation] = {}
    for base in bases:
        kept.setdefault((base.number or (base.kind, base.subject), base.date), base)
    return list(kept.values())


def _cited(clauses: Sequence[Clause]) -> list[Citation]:
    return [
        replace(found.citation, clause=clause.path, lines=clause.lines)
        for clause in clauses
        for text in (clause.cells or (clause.whole,))
        for found in citations_in(text)
    ]


def _annexes(
    tail: Sequence[Line], wrap: Wrap, paths: set[str]
) -> tuple[list[Clause], list[FrameLine]]:
    """Clauses of what follows the signature; each annex restarts the numbers under its own path."""
    groups: list[list[Line]] = []
    for line in tail:
        if line.text and (not groups or read_annex(line.plain)):
            groups.append([])
        if groups:
            groups[-1].append(line)
    clauses: list[Clause] = []
    frame: list[FrameLine] = []
    for order, group in enumerate(groups, 1):
        label = read_annex(group[0].plain)
        prefix = f"PL{label.mark if label and label.mark else order}"
        while prefix in paths:
            prefix += "'"
        if label:
            clauses.append(
                Clause(
                    prefix,
                    group[0].plain,
                    1,
                    label.rest or group[0].plain,
                    "",
                    (group[0].number,),
                    "annex",
                )
            )
            paths.add(prefix)
            group = group[1:]
        joined = join(group, wrap)
        frame += [FrameLine(line.number, "page", line.plain) for line in joined.pages]
        clauses += outline(joined.paragraphs, prefix, paths)
    return clauses, frame


def _head(lines: HeadLines, clauses: Sequence[Clause]) -> Head:
    number, symbol = head_number(lines.parts)
    place, day, year = head_place(lines.parts)
    body = " ".join(clause.whole for clause in clauses[:40])
    issuer, parent = issuer_of(lines.parts.get("issuer", []), body)
    kind = lines.kind[1] if lines.kind else kind_of_symbol(symbol)
    subject = " ".join(lines.parts.get("subject", []))
    title = " ".join(lines.parts.get("title", [])) or subject or None
    return Head(
        kind,
        lines.kind[0] if lines.kind else kind_name(kind),
        number,
        symbol,
        issuer,
        parent,
        place,
        parse_date(day) if day else None,
        year,
        title,
        tuple(who.strip(" ;.") for who in lines.parts.get("addressee", []) if who.strip(" ;.:")),
    )
