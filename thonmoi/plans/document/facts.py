"""What a written document says, as plain values: from a plan's rows, or from a reading."""

from dataclasses import dataclass

from thonmoi.paper.model import DocDate


@dataclass(frozen=True, slots=True)
class WrittenClause:
    """A clause as it stands; `kind` is the reader's word for how its label looks.

    `mark` is what a heading without text ends with (":", "." or nothing); `cells` are those
    of a row of a table.
    """

    path: str
    label: str
    kind: str
    heading: str
    text: str
    mark: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A document to write, every text as it stands.

    kind: "Kế hoạch", or "Công văn", which is not printed. number: "33/KH-UBND", empty while
    it is not recorded. deciding: the lines above the bases; enacting: the line below them
    ("QUYẾT ĐỊNH:"). signing: lines of authority and office, from above. marks stand on top of
    every page.
    """

    kind: str
    title: str
    issuer: str
    symbol: str
    place: str
    date: DocDate
    number: str = ""
    parent: str = ""
    addressees: tuple[str, ...] = ()
    deciding: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    enacting: str = ""
    clauses: tuple[WrittenClause, ...] = ()
    recipients: tuple[str, ...] = ()
    signing: tuple[str, ...] = ()
    signer: str = ""
    marks: tuple[str, ...] = ()
