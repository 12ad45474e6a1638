"""Documents that packs name: found in the register, or registered from what is known of them."""

from typing import Any

from thonmoi.criteria.rules import IssuedBy
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, Place
from thonmoi.library import actions, queries, rules
from thonmoi.library.actions import DocumentFacts


def document_for(actor: Actor, paper: IssuedBy, area: str, title: str) -> Any:
    """The document of the register, registered in `area` where it is not there yet.

    None for one without a number, or issued after the working date: the register does not
    hold what does not exist yet.
    """
    if not paper.number or (paper.on and paper.on > clock.today()):
        return None
    found = queries.document_by_number(actor, paper.number, paper.issuer)
    return found or actions.register_document(
        Place(area),
        by=actor,
        facts=DocumentFacts(
            kind=_kind(paper.kind),
            number=paper.number,
            issuer=paper.issuer,
            subject=paper.subject or title,
            issued_on=paper.on,
            in_force_from=paper.effective,
        ),
        is_stub=True,
    )


def words(paper: IssuedBy) -> str:
    """The document in a line: "Quyết định số 318/QĐ-TTg ngày 08/03/2022 của Thủ tướng"."""
    parts = [paper.kind, f"số {paper.number}" if paper.number else ""]
    parts += [f"ngày {paper.on:%d/%m/%Y}" if paper.on else ""]
    parts += [f"của {paper.issuer}" if paper.issuer else ""]
    return " ".join(part for part in parts if part)


def _kind(name: str) -> str:
    return next((code for code, known in rules.KINDS.items() if known == name), "VB")
