"""Words that pages share: titles of refusals, names of states, marks of source."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

TITLES: dict[int, str | Promise] = {
    400: _("The request cannot be read"),
    403: _("Not allowed"),
    404: _("Nothing here"),
    409: _("Somebody changed it meanwhile"),
    413: _("Too much at once"),
    422: _("Cannot be taken as it is"),
    429: _("Too many tries"),
    500: _("Something went wrong here"),
}


@dataclass(frozen=True, slots=True)
class State:
    """How a state looks: the class that tones it, its shape in the sprite, its word."""

    css: str
    shape: str
    word: str | Promise


_MET = State("met", "s-met", _("Met"))
_FRAG = State("frag", "s-frag", _("Met, to be consolidated"))
_UNMET = State("unmet", "s-unmet", _("Not met"))
_NONE = State("none", "s-none", _("No data"))
_NA = State("na", "s-na", _("Not applicable"))

STATES: dict[str, State] = {
    "met": _MET,
    "met_not_sustainable": _FRAG,
    "frag": _FRAG,
    "not_met": _UNMET,
    "unmet": _UNMET,
    "no_data": _NONE,
    "none": _NONE,
    "not_applicable": _NA,
    "na": _NA,
    "out": State("out", "s-out", _("Not registered for this set")),
    "verify": State("verify", "s-verify", _("Being verified")),
    "risk": State("risk", "s-risk", _("At risk")),
    "late": State("late", "s-late", _("Overdue")),
    "todo": State("todo", "s-todo", _("Under way")),
}
"""States by the names of the domain (`not_met`) and of the style sheet (`unmet`)."""

VERIFYING = _("being verified")

MARKS: dict[str, str | Promise] = {
    "plan": _("by the plan, unconfirmed"),
    "unconfirmed": _("unconfirmed"),
    "found": _("checked against the source"),
    "recalled": _("not checked against the text"),
    "unknown": _("unclear"),
    "same_person": _("entered and approved by one person"),
    "demo": _("simulated"),
}
"""Marks of source (decisions 6, 13); `demo` is drawn dashed."""
