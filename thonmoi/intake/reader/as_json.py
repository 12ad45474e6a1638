"""A reading as plain JSON data, in the shape that `thonmoi readplan --json` promises."""

from datetime import date
from decimal import Decimal
from typing import Any

from thonmoi.intake.reader.findings import Finding
from thonmoi.intake.reader.reading import Citation, Clause, Reading, Target, Unmet, Work


def number(value: Decimal | None) -> str | None:
    """A string with a decimal point and no exponent, or None."""
    if value is None:
        return None
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _count(value: Decimal | None) -> int | str | None:
    """A count as a JSON integer; a length or an area with a fraction as a string."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else number(value)


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def reading_as_json(reading: Reading) -> dict[str, Any]:
    """The whole reading; every list keeps the order of the document."""
    head, signer = reading.head, reading.signer
    return {
        "document": {
            "kind": head.kind,
            "kind_name": head.kind_name,
            "number": head.number,
            "symbol": head.symbol,
            "issuer": head.issuer,
            "parent": head.parent,
            "place": head.place,
            "date": iso(head.date),
            "year": head.year,
            "title": head.title,
            "addressees": list(head.addressees),
        },
        "signer": {
            "authority": signer.authority,
            "position": signer.position,
            "name": signer.name,
        },
        "legal_bases": [_citation(basis) for basis in reading.bases],
        "citations": [_citation(cited) | {"clause": cited.clause} for cited in reading.citations],
        "frame": [
            {"line": line.line, "part": line.part, "text": line.text} for line in reading.frame
        ],
        "clauses": [_clause(clause) for clause in reading.clauses],
        "targets": [_target(target) for target in reading.targets],
        "works": [_work(work) for work in reading.works],
        "tasks": [
            {
                "clause": task.clause,
                "unit": task.unit,
                "criterion": task.criterion,
                "text": task.text,
            }
            for task in reading.tasks
        ],
        "unmet": [_unmet(unmet) for unmet in reading.unmet],
        "consolidate": [_unmet(unmet) for unmet in reading.consolidate],
        "duties": [
            {"clause": duty.clause, "agency": duty.agency, "role": duty.role, "text": duty.text}
            for duty in reading.duties
        ],
        "places": list(reading.places),
        "recipients": list(reading.recipients),
        "deadlines": [
            {
                "clause": deadline.clause,
                "text": deadline.text,
                "date": iso(deadline.date),
                "comparator": deadline.comparator,
            }
            for deadline in reading.deadlines
        ],
        "findings": [_finding(found) for found in reading.findings],
    }


def _citation(cited: Citation) -> dict[str, Any]:
    return {
        "kind": cited.kind,
        "number": cited.number,
        "date": iso(cited.date),
        "issuer": cited.issuer,
        "subject": cited.subject,
        "line": cited.lines[0] if cited.lines else None,
    }


def _clause(clause: Clause) -> dict[str, Any]:
    return {
        "path": clause.path,
        "label": clause.label,
        "depth": clause.depth,
        "heading": clause.heading,
        "text": clause.text,
        "line": clause.line,
    }


def _target(target: Target) -> dict[str, Any]:
    absolute = None
    if target.absolute:
        absolute = {"value": number(target.absolute[0]), "unit": target.absolute[1]}
    return {
        "clause": target.clause,
        "text": target.text,
        "measure": target.measure,
        "comparator": target.comparator,
        "due": iso(target.due),
        "value": number(target.value),
        "low": number(target.low),
        "high": number(target.high),
        "baseline": number(target.baseline),
        "unit": target.unit,
        "absolute": absolute,
    }


def _work(work: Work) -> dict[str, Any]:
    return {
        "clause": work.clause,
        "commune": work.commune,
        "action": work.action,
        "object": work.object,
        "comparator": work.comparator,
        "quantity": _count(work.quantity),
        "unit": work.unit,
        "places": list(work.places),
        "text": work.text,
        "criterion": work.criterion,
    }


def _unmet(unmet: Unmet) -> dict[str, Any]:
    return {
        "clause": unmet.clause,
        "unit": unmet.unit,
        "set_size": unmet.set_size,
        "count": unmet.count,
        "criteria": list(unmet.criteria),
        "stated_in": unmet.stated_in,
        "indicators": [
            {"criterion": criterion, "indicator": indicator}
            for criterion, indicator in unmet.indicators
        ],
    }


def _finding(found: Finding) -> dict[str, Any]:
    return {
        "level": found.level,
        "code": found.code,
        "where": found.where,
        "clause": found.clause,
        "message": found.message,
        "message_en": found.message_en,
        "params": dict(found.params),
    }
