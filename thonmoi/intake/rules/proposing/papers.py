"""Bases, citations, recipients."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thonmoi.intake.reader.context import split_names
from thonmoi.intake.reader.reading import Citation
from thonmoi.intake.rules.flat import Flat
from thonmoi.intake.rules.gazetteer import Body, Gazetteer, Place
from thonmoi.intake.rules.proposing.ground import Ground
from thonmoi.intake.rules.words import ItemKind
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold
from thonmoi.library.rules import KINDS, clean_number

_OF_UNIT = re.compile(r"\b(?:tinh|huyen|thanh pho)$")


def bases(ground: Ground) -> Iterator[Flat]:
    """One item for each basis; a document that the register lacks becomes a stub."""
    for cited in ground.reading.bases:
        yield _cited(ground, ItemKind.BASIS, cited)


def citations(ground: Ground) -> Iterator[Flat]:
    """One item for each document that a clause names."""
    for cited in ground.reading.citations:
        yield _cited(ground, ItemKind.CITATION, cited)


def _cited(ground: Ground, kind: ItemKind, cited: Citation) -> Flat:
    number = _number(cited.number or "")
    is_past = cited.date is None or cited.date <= ground.today
    issuer = full_issuer(ground, cited.issuer or _issuer_elsewhere(ground, cited) or "")
    paper = ground.known.paper(number, cited.date, issuer) if number else None
    return Flat(
        kind,
        cited.clause or "",
        _words(ground, cited),
        is_doubtful=not number or not is_past,
        document_id=paper.id if paper else None,
        document_kind=_kind(cited.kind),
        number=number,
        issued_on=cited.date if is_past else None,
        issuer_text=issuer[:200],
        name=cited.subject or "",
    )


def _number(text: str) -> str:
    """The number as the register writes it; "" where it is none."""
    try:
        return clean_number(text)[:60]
    except Invalid:
        return ""


def _words(ground: Ground, cited: Citation) -> str:
    """The line as it stands for a basis, else the document as named."""
    if cited.clause is None and cited.lines:
        texts = dict(ground.reading.line_texts)
        return " ".join(texts.get(n, "").strip() for n in cited.lines).strip()
    return f"{cited.kind} số {cited.number or '…'}"


def _kind(name: str) -> str:
    """The abbreviation of a kind: "Quyết định" is QĐ."""
    wanted = fold(name)
    return next((code for code, full in KINDS.items() if fold(full) == wanted), "VB")


def _issuer_elsewhere(ground: Ground, cited: Citation) -> str | None:
    same = [b for b in ground.reading.bases if b.number == cited.number and b.issuer]
    return same[0].issuer if same else None


def full_issuer(ground: Ground, issuer: str) -> str:
    """ "UBND tỉnh" is UBND tỉnh Bình Phước in a plan of one of its districts."""
    found = _OF_UNIT.search(fold(issuer))
    if not found:
        return issuer
    kind = issuer.split()[-1] if found[0] != "thanh pho" else "thành phố"
    near = (ground.known.unit, *ground.known.places)
    for place in near:
        if place.kind == kind and ground.known.unit.path.startswith(place.path):
            return f"{issuer} {place.name}"
    return issuer


def issuer_of(name: str, known: Gazetteer) -> Body | None:
    """The agency that issued a document: by its name, else the people's committee of the unit
    where it is that, or where nothing is said; None for a body that is not in the register.
    """
    body = known.body(name) if name else None
    if body is not None:
        return body
    plain = fold(name)
    is_committee = "ubnd" in plain or "uy ban nhan dan" in plain
    if not plain or (is_committee and plain.endswith(fold(known.unit.name))):
        return known.committee(known.unit)
    return None


def recipients(ground: Ground) -> Iterator[Flat]:
    """Lines of "Nơi nhận" as they stand; `units` where the communes' committees are meant."""
    for text in ground.reading.recipients:
        bodies = bodies_of(ground, text)
        yield Flat(
            ItemKind.RECIPIENT,
            "",
            text,
            agency_id=bodies[0].id if len(bodies) == 1 else None,
            agencies=tuple(body.id for body in bodies) if len(bodies) > 1 else (),
            units=tuple(p.id for p in ground.known.communes()) if means_communes(text) else (),
        )


def means_communes(text: str) -> bool:
    """Whether "UBND các xã" is meant."""
    return bool(re.fullmatch(r"(?:ubnd|uy ban nhan dan) (?:cac|12) xa(?:, thi tran)?", fold(text)))


@dataclass(frozen=True, slots=True)
class Agencies:
    """Whom a name means: bodies, or the committees of communes; `why` is the doubt that it left."""

    bodies: tuple[Body, ...] = ()
    communes: tuple[Place, ...] = ()
    why: str = ""


def agencies_meant(ground: Ground, name: str) -> Agencies:
    """Whom a duty is asked of: every commune, some by name, or the agencies it names."""
    if means_communes(name):
        return Agencies(communes=ground.known.communes())
    listed = _COMMUNES.match(name)
    if listed:
        places = [ground.known.commune(one) for one in split_names(listed["names"])]
        known = tuple(place for place in places if place is not None)
        if len(known) > 1:
            return Agencies(communes=known)
    bodies = bodies_of(ground, name)
    if " – " in name and len(bodies) > 1:
        bodies = bodies[:1]
    return Agencies(tuple(bodies), why=ground.known.body_doubt(name) if len(bodies) < 2 else "")


_COMMUNES = re.compile(
    r"^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Chủ tịch UBND)\s+(?:các\s+)?xã\s*:?\s*"
    r"(?P<names>[A-ZĐÀ-Ỹ].*)$"
)


def bodies_of(ground: Ground, text: str) -> list[Body]:
    """The agencies that a name means: whole, or its parts at dashes, commas and "và"."""
    whole = ground.known.body(text)
    if whole:
        return [whole]
    for cut in (r"\s+[–-]\s+", r"\s*[,;]\s*", r"\s+và\s+(?=[Cc]ác\s)"):
        parts = re.split(cut, text)
        if len(parts) > 1:
            found = [ground.known.body(part) for part in parts]
            known = [body for body in found if body is not None]
            if known:
                return known
    return []
