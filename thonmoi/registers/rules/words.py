"""The registers, what each writes down of a thing, and the states that a thing may be in."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise


class Register(StrEnum):
    """What is counted one by one (S-18, S-19, S-21, S-59)."""

    COOPERATIVE = "cooperatives"
    PRODUCT = "products"
    MODEL = "models"
    HAMLET = "hamlets"


REGISTER_LABELS: dict[Register, Words] = {
    Register.COOPERATIVE: _("Co-operatives and co-operative groups"),
    Register.PRODUCT: _("OCOP products"),
    Register.MODEL: _("Models of production and of community life"),
    Register.HAMLET: _("Cultural hamlets"),
}
HEADS: dict[Register, Words] = {
    Register.COOPERATIVE: _("Co-operatives"),
    Register.PRODUCT: _("OCOP products"),
    Register.MODEL: pgettext_lazy("register", "Models"),
    Register.HAMLET: _("Cultural hamlets"),
}
"""Short names, for tabs."""

NEW_LABELS: dict[Register, Words] = {
    Register.COOPERATIVE: _("Founded in %(year)s"),
    Register.PRODUCT: _("Recognised in %(year)s"),
    Register.MODEL: _("Started in %(year)s"),
    Register.HAMLET: _("Recognised for %(year)s"),
}
"""What is new in a year, register by register."""

KINDS: dict[Register, dict[str, Words]] = {
    Register.COOPERATIVE: {
        "cooperative": _("co-operative"),
        "group": _("co-operative group"),
        "union": _("union of co-operatives"),
    },
    Register.PRODUCT: {},
    Register.MODEL: {
        "high-tech": _("high-tech agriculture"),
        "organic": _("organic agriculture"),
        "linkage": _("linkage along a chain"),
        "tracing": _("tracing of origin, digital change"),
        "camera": _("security cameras"),
        "crime": _("prevention of crime and social evils"),
        "traffic": _("order and safety of traffic"),
        "fire": _("prevention and fighting of fires"),
        "landscape": _("environment and landscape"),
        "communication": _("communication in the community"),
        "other": pgettext_lazy("kind", "other"),
    },
    Register.HAMLET: {},
}
"""Kinds inside a register; empty where it has none."""


class State(StrEnum):
    """How a thing of a register is; `mistaken` was entered by mistake and counts nowhere."""

    ACTIVE = "active"
    CEASED = "ceased"
    DISSOLVED = "dissolved"
    RECOGNISED = "recognised"
    UNRECOGNISED = "unrecognised"
    WITHDRAWN = "withdrawn"
    MISTAKEN = "mistaken"


_STATES: dict[State, tuple[Words, str]] = {
    State.ACTIVE: (pgettext_lazy("register", "active"), "met"),
    State.CEASED: (_("has ceased to be active"), "met_not_sustainable"),
    State.DISSOLVED: (_("dissolved"), "not_applicable"),
    State.RECOGNISED: (_("recognised"), "met"),
    State.UNRECOGNISED: (_("not recognised"), "not_met"),
    State.WITHDRAWN: (_("recognition ended"), "not_applicable"),
    State.MISTAKEN: (_("entered by mistake"), "out"),
}
FIRST_STATES: dict[Register, tuple[State, ...]] = {
    Register.COOPERATIVE: (State.ACTIVE, State.CEASED, State.DISSOLVED),
    Register.PRODUCT: (State.RECOGNISED, State.WITHDRAWN),
    Register.MODEL: (State.ACTIVE, State.CEASED),
    Register.HAMLET: (State.RECOGNISED, State.UNRECOGNISED),
}
"""States in which a thing may be entered; the first is the usual one."""


def state_label(state: State) -> Words:
    """The words for a state."""
    return _STATES[state][0]


def state_look(state: State) -> str:
    """The look of a state among those of the interface."""
    return _STATES[state][1]


COLUMNS: dict[Register, tuple[str, ...]] = {
    Register.COOPERATIVE: (
        *("commune", "hamlet", "name", "kind", "field", "since", "state"),
        *("members", "women", "decision", "remark"),
    ),
    Register.PRODUCT: (
        *("commune", "hamlet", "name", "maker", "field", "stars", "since", "decision"),
        *("valid_until", "state", "remark"),
    ),
    Register.MODEL: (
        *("commune", "hamlet", "name", "kind", "since", "state", "members", "women"),
        *("decision", "remark"),
    ),
    Register.HAMLET: ("commune", "name", "year", "state", "since", "decision", "remark"),
}
"""What a register writes down of a thing, in the order of its form and of its sheet."""

_COLUMNS: dict[str, Words] = {
    "commune": _("Commune"),
    "hamlet": _("Hamlet"),
    "name": pgettext_lazy("thing", "Name"),
    "kind": _("Kind"),
    "field": _("Field of activity"),
    "maker": _("Maker"),
    "stars": _("Stars"),
    "since": _("Day"),
    "year": _("Year"),
    "state": _("State"),
    "valid_until": _("Valid until"),
    "members": _("Members"),
    "women": _("Women among them"),
    "decision": _("By which decision"),
    "remark": _("Note"),
}
_OWN: dict[tuple[Register, str], Words] = {
    (Register.COOPERATIVE, "since"): _("Founded on"),
    (Register.PRODUCT, "since"): _("Recognised on"),
    (Register.PRODUCT, "name"): _("Product"),
    (Register.PRODUCT, "field"): _("Group of products"),
    (Register.MODEL, "since"): _("Started on"),
    (Register.MODEL, "name"): _("Model"),
    (Register.MODEL, "members"): _("People taking part"),
    (Register.HAMLET, "name"): _("Hamlet"),
    (Register.HAMLET, "since"): _("Recognised on"),
}


def column(register: Register, name: str) -> Words:
    """The head of a column in a register."""
    return _OWN.get((register, name), _COLUMNS[name])
