"""How a thing of a register ends, and what it may become after."""

from thonmoi.registers.rules.words import Register, State

ENDINGS: dict[Register, tuple[State, ...]] = {
    Register.COOPERATIVE: (State.CEASED, State.DISSOLVED, State.MISTAKEN),
    Register.PRODUCT: (State.WITHDRAWN, State.MISTAKEN),
    Register.MODEL: (State.CEASED, State.MISTAKEN),
    Register.HAMLET: (State.MISTAKEN,),
}
FINAL = frozenset({State.DISSOLVED, State.WITHDRAWN, State.MISTAKEN})
"""After these a thing of the same name is another thing."""


def may_end(register: Register, now: State, end: State) -> bool:
    """Whether a thing may go from one state to an end: what is final may only be mistaken."""
    if end not in ENDINGS[register] or now in (end, State.MISTAKEN):
        return False
    return end is State.MISTAKEN or now not in FINAL


def states_after(register: Register, now: State) -> tuple[State, ...]:
    """States that a correction may give: a hamlet's either way; what ceased may go on again."""
    if register is Register.HAMLET:
        return (State.RECOGNISED, State.UNRECOGNISED)
    return (State.CEASED, State.ACTIVE) if now is State.CEASED else (now,)
