"""A document as plain data, all words final: what the page and the PDF are set from."""

from typing import Any

from thonmoi.paper import breaks, wording
from thonmoi.paper.model import (
    Block,
    Bullet,
    Cell,
    Document,
    Figure,
    Heading,
    Paragraph,
    Rich,
    Row,
    Table,
    clean,
    runs,
)

Plain = dict[str, Any]


def lay_out(document: Document) -> Plain:
    """The document as dictionaries, lists and strings, in the order of the sheet.

    Text is a list of runs `{text, bold, italic, breaks}`; breaks: a line break stands before.
    """
    head = document.letterhead
    title = breaks.title_lines(document) if document.kind else breaks.about_lines(document)
    return {
        "parent": breaks.body_lines(head.parent, is_bold=False),
        "issuer": breaks.body_lines(head.issuer, is_bold=True),
        "country": wording.COUNTRY,
        "motto": wording.MOTTO,
        "number": wording.number_line(head),
        "date": wording.date_line(head),
        "kind": clean(document.kind).upper(),
        "title": title,
        "addressees": wording.addressee_lines(document),
        "authority": wording.authority_lines(document),
        "bases": wording.basis_lines(document),
        "blocks": [_block(block) for block in wording.closed(document.body)],
        "recipients": wording.recipient_lines(document.recipients),
        "signature": breaks.signature_lines(document.signature),
        "name": clean(document.signature.name),
        "second": breaks.signature_lines(document.second) if document.second else [],
        "second_name": clean(document.second.name) if document.second else "",
        "notes": [clean(note) for note in document.notes],
        "marks": [clean(mark) for mark in document.marks],
        "annexes": [_annex(document, index) for index in range(len(document.annexes))],
    }


def _annex(document: Document, index: int) -> Plain:
    annex = document.annexes[index]
    room = breaks.TEXT_WIDTH_LANDSCAPE if annex.is_landscape else breaks.TEXT_WIDTH
    return {
        "label": wording.annex_label(document, index),
        "name": breaks.annex_name_lines(annex.name, room),
        "source": breaks.annex_source_lines(document, index, room),
        "landscape": annex.is_landscape,
        "blocks": [_block(block) for block in annex.body],
    }


def _runs(rich: Rich) -> list[Plain]:
    made: list[Plain] = []
    for run in runs(rich):
        for index, text in enumerate(run.text.split("\n")):
            face = {"bold": run.bold, "italic": run.italic, "breaks": index > 0}
            made.append({"text": text, **face})
    return made


def _block(block: Block) -> Plain:
    match block:
        case Heading():
            text = clean(block.text)
            text = text.upper() if block.level < 2 else text
            label = clean(block.label)
            if block.level == 0:
                return {"is": "chapter", "label": label, "runs": _runs(text)}
            labelled = _runs(wording.labelled(label, text))
            return {"is": "heading", "level": block.level, "runs": labelled}
        case Paragraph():
            return {"is": "text", "runs": _runs(wording.labelled(block.label, block.text))}
        case Bullet():
            return {"is": "text", "runs": _runs(wording.labelled(block.mark, block.text))}
        case Figure():
            words = {"alt": clean(block.alt), "caption": clean(block.caption)}
            return {"is": "figure", "svg": block.svg, "width": block.width, **words}
        case Table():
            return _table(block)


def _table(table: Table) -> Plain:
    whole = sum(column.width for column in table.columns)
    return {
        "is": "table",
        "caption": clean(table.caption),
        "unit": wording.unit_line(table) if table.unit else "",
        "size": table.size,
        "widths": [column.width / whole * 100 for column in table.columns],
        "head": _head(table),
        "rows": [_row(row, table) for row in table.rows],
    }


def _head(table: Table) -> list[list[Plain]]:
    def cell(text: Rich, columns: int = 1, rows: int = 1) -> Plain:
        return {"runs": _runs(text), "colspan": columns, "rowspan": rows}

    if not table.has_groups:
        return [[cell(column.title) for column in table.columns]]
    upper = [
        cell(group, last - first + 1) if group else cell(table.columns[first].title, rows=2)
        for first, last, group in table.groups
    ]
    return [upper, [cell(column.title) for column in table.columns if column.group]]


def _row(row: Row, table: Table) -> Plain:
    def cell(number: int, value: Cell) -> Plain:
        place = number if number == 0 else number + row.span - 1
        is_wide = row.span > 1 and number == 0
        column = table.columns[place]
        return {
            "runs": _runs(wording.cell_runs(value, column.places)),
            "kind": "text" if is_wide else column.kind,
            "colspan": row.span if is_wide else 1,
        }

    return {"total": row.is_total, "cells": [cell(n, value) for n, value in enumerate(row.cells)]}
