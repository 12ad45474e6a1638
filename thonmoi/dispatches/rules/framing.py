"""Who issues and signs a new paper, by what is known of the agency (Decree 30, annex I; §6.6).

All of it is proposed and can be changed. A symbol that is not known stays blank.
"""

from dataclasses import dataclass, replace

from thonmoi.dispatches.rules import DispatchKind
from thonmoi.dispatches.rules.words import Frame
from thonmoi.kernel.text import fold

COMMITTEE = "committee"
_NAME = "Ủy ban nhân dân"
_HEADS = {"phong": "Trưởng phòng", "ban": "Trưởng ban", "van": "Chánh Văn phòng"}


@dataclass(frozen=True, slots=True)
class Body:
    """An agency as its papers show it: `above` is the name of its committee, if it has one."""

    name: str
    kind: str
    place: str
    is_commune: bool
    above: str = ""


def first_frame(body: Body) -> Frame:
    """The frame of a letter of an agency that has written none here."""
    if body.kind == COMMITTEE:
        return Frame(
            _split(body.name),
            issuer_name=body.name,
            symbol="UBND",
            place=body.place,
            authority=(f"TM. {_NAME}",),
            position=("Chủ tịch",),
        )
    head = _HEADS.get(fold(body.name).split()[0] if body.name.split() else "", "")
    return Frame(
        (body.name,),
        parent=_split(body.above),
        issuer_name=body.name,
        place=body.place,
        position=(head,) if head else (),
    )


def _split(name: str) -> tuple[str, ...]:
    """A people's committee stands over two lines, its area on the second."""
    if name.startswith(f"{_NAME} "):
        return (_NAME, name.removeprefix(f"{_NAME} "))
    return (name,) if name else ()


def for_kind(frame: Frame, was: DispatchKind, kind: DispatchKind, body: Body) -> Frame:
    """The frame of an agency's letter, or of its last paper, as that of a kind of paper."""
    base = frame.symbol.removeprefix(f"{was}-")
    symbol = base if kind is DispatchKind.LETTER or not base else f"{kind}-{base}"
    frame = replace(frame, symbol=symbol, signer="", addressed=(), deciding=(), second=())
    if was is DispatchKind.MINUTES and kind is not was:
        first = first_frame(body)
        frame = replace(frame, authority=first.authority, position=first.position)
    if kind is DispatchKind.MINUTES:
        return replace(frame, authority=(), position=("Chủ trì",), second=("Thư ký",))
    if kind is DispatchKind.DECISION:
        head = body.name if body.kind == COMMITTEE else f"{' '.join(frame.position)} {body.name}"
        return replace(frame, deciding=(_once(head.strip()),))
    if kind is DispatchKind.PROPOSAL and body.above:
        return replace(frame, addressed=(body.above,))
    return frame


def _once(text: str) -> str:
    """ "Trưởng phòng Phòng Nội vụ" is "Trưởng Phòng Nội vụ"."""
    words = text.split()
    same = len(words) > 2 and words[1].lower() == words[2].lower()
    return " ".join([words[0], *words[2:]] if same else words)
