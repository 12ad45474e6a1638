"""The whole reading: lines → frame, bases, clauses → what they say → findings."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from thonmoi.intake.reader.account import owners
from thonmoi.intake.reader.checks import findings_of
from thonmoi.intake.reader.citations import citations_in
from thonmoi.intake.reader.context import Context
from thonmoi.intake.reader.dates import parse_date
from thonmoi.intake.reader.deadlines import deadlines_of
from thonmoi.intake.reader.duties import duties_of
from thonmoi.intake.reader.findings import Finding
from thonmoi.intake.reader.frame_foot import FootLines, find_foot, read_foot, signer_of
from thonmoi.intake.reader.frame_head import HeadLines, head_number, head_place, read_head
from thonmoi.intake.reader.issuer import issuer_of
from thonmoi.intake.reader.kinds import kind_name, kind_of_symbol
from thonmoi.intake.reader.labels import read_annex, read_label
from thonmoi.intake.reader.lines import Line
from thonmoi.intake.reader.outline import outline
from thonmoi.intake.reader.paragraphs import RULE, Wrap, join, wrap_of
from thonmoi.intake.reader.places import places_of
from thonmoi.intake.reader.preamble import once, opening_bases, preamble
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
    apart = ("margin", "note")
    body = [line for line in lines[head_lines.end : foot.start] if line.place not in apart]
    tail = [line for line in lines[foot.end :] if line.place not in apart]
    notes = [line for line in lines[head_lines.end :] if line.place == "note"]
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
        bases=tuple(once([*bases, *opening_bases(clauses, bases)])),
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


def _cited(clauses: Sequence[Clause]) -> list[Citation]:
    cited = [
        replace(found.citation, clause=clause.path, lines=clause.lines)
        for clause in clauses
        for text in (dict.fromkeys(clause.cells) or (clause.whole,))
        for found in citations_in(text)
    ]
    return list(dict.fromkeys(cited)) if any(clause.cells for clause in clauses) else cited


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
            title = [] if label.rest else _annex_title(group[1:])
            heading = " ".join(line.plain for line in title) or label.rest or group[0].plain
            numbers = tuple(line.number for line in (group[0], *title))
            clauses.append(Clause(prefix, group[0].plain, 1, heading, "", numbers, "annex"))
            paths.add(prefix)
            group = [line for line in group[1:] if line not in title]
        joined = join(group, wrap)
        frame += [FrameLine(line.number, "page", line.plain) for line in joined.pages]
        below = outline(joined.paragraphs, prefix, paths)
        if label:
            below = [c if c.under else replace(c, under=prefix) for c in below]
        clauses += below
    return clauses, frame


def _annex_title(lines: Sequence[Line]) -> list[Line]:
    """The lines in capitals right under "PHỤ LỤC I" that say what the annex holds."""
    title: list[Line] = []
    for line in lines[:8]:
        if not line.text:
            continue
        capital = line.plain.isupper() and not read_label(line.plain)
        if line.place != "body" or not capital or len(title) == 4 or RULE.match(line.text):
            break
        title.append(line)
    return title


def _head(lines: HeadLines, clauses: Sequence[Clause]) -> Head:
    number, symbol = head_number(lines.parts)
    place, day, year = head_place(lines.parts)
    body = " ".join(clause.whole for clause in clauses[:40])
    issuer, parent = issuer_of(
        lines.parts.get("issuer", []), body, lines.parts.get("authority", []), place
    )
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
