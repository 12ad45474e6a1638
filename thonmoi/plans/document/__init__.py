"""A plan as an official document again, with the words that were read. Pure.

What a text has is written as it stands, slips and gaps in its numbering included. The form of
Decree 30/2020/NĐ-CP changes only its frame:

- the issuer's name is that of the register where it is bound to it;
- the names of issuer and kind, the lines of the signature, the headings of parts are shown in
  capitals (a .docx keeps the letters of headings);
- bases end with ";", the last with "."; so do the lines of "Nơi nhận", each after a dash;
- a number under ten takes a zero; UBND and HĐND are written out in the issuer's name;
- the last paragraph ends with "./.";
- page numbers, drawn lines, "(Đã ký)" and the faces of the source are not taken over.
"""

from thonmoi.paper.model import Block, Document, Heading
from thonmoi.plans.document import frame
from thonmoi.plans.document.annexes import annexes, is_annexed
from thonmoi.plans.document.blocks import blocks
from thonmoi.plans.document.facts import Written, WrittenClause

__all__ = ["Written", "WrittenClause", "compose"]

NOTE = "note"
"""The reader's word for a footnote; where its sign stood is not kept: it follows the last words."""


def compose(written: Written) -> Document:
    """The document; number, day and name stay blank until they are recorded."""
    said = [clause for clause in written.clauses if not is_annexed(clause)]
    body = [clause for clause in said if clause.kind != NOTE]
    enacting: tuple[Block, ...] = (Heading(0, "", written.enacting),) if written.enacting else ()
    return Document(
        letterhead=frame.letterhead(written),
        kind=frame.kind(written),
        title=frame.title(written),
        body=(*enacting, *blocks(body)),
        signature=frame.signature(written),
        recipients=frame.recipients(written),
        issuer_name=written.issuer,
        addressees=written.addressees,
        authority="\n".join(written.deciding),
        bases=written.bases,
        annexes=annexes(clause for clause in written.clauses if is_annexed(clause)),
        marks=written.marks,
        notes=tuple(clause.text for clause in said if clause.kind == NOTE),
    )
