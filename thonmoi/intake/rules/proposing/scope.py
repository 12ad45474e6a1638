"""Of which commune, and under which criterion, a clause speaks."""

from thonmoi.intake.reader.context import Context
from thonmoi.intake.reader.criteria import criterion_of
from thonmoi.intake.rules.gazetteer import Place
from thonmoi.intake.rules.proposing.ground import Ground


def commune_of(ground: Ground, path: str) -> Place | None:
    """The single commune that the headings above a clause name; None for the whole area."""
    name = commune_name(ground, path)
    return ground.known.commune(name) if name else None


def commune_name(ground: Ground, path: str) -> str:
    """The commune that the headings above a clause name, as written; "" for the whole area."""
    clause = ground.reading.clause(path)
    if clause is None:
        return ""
    return Context(ground.reading.clauses, ground.reading.head).unit(clause) or ""


def criterion_name(ground: Ground, path: str) -> str | None:
    """The criterion that the headings above a clause, or its words, name."""
    clause = ground.reading.clause(path)
    if clause is None:
        return None
    return criterion_of(clause, Context(ground.reading.clauses, ground.reading.head))
