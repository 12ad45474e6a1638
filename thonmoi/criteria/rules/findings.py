"""What a check has to say of a criteria set: data in a list, never an exception."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _


class Severity(StrEnum):
    """An error keeps a set from being loaded; a warning asks for a look; info only tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

SENTENCES = {
    "set.unreadable": (_E, _("This is not a criteria set: expected {expected}.")),
    "set.no_name": (_E, _("Give the set its Vietnamese name.")),
    "set.years": (_E, _("The first year {first} comes after the last year {last}.")),
    "set.no_document": (_W, _("Name the document that issues the set.")),
    "set.few_criteria": (_I, _("{listed} of {expected} criteria are listed.")),
    "set.few_indicators": (_I, _("{listed} of {expected} indicators are listed.")),
    "set.many_criteria": (
        _W,
        _("{listed} criteria are listed, but the document has {expected}."),
    ),
    "set.many_indicators": (
        _W,
        _("{listed} indicators are listed, but the document has {expected}."),
    ),
    "field.missing": (_E, _("“{field}” is missing.")),
    "field.unknown_word": (_E, _("“{value}” is no {field}: use one of {allowed}.")),
    "field.not_a_number": (_E, _("“{value}” is not a number with a decimal point.")),
    "criterion.duplicate": (_E, _("Criterion {code} stands twice: keep one.")),
    "criterion.no_name": (_E, _("Give criterion {code} its Vietnamese name.")),
    "criterion.bad_base": (_E, _("“{inherits}” is no criterion of the base set.")),
    "indicator.duplicate": (_E, _("Indicator {code} stands twice: keep one.")),
    "indicator.no_name": (_E, _("Give indicator {code} its Vietnamese name.")),
    "indicator.no_measure": (_W, _("Say which measure indicator {code} reads.")),
    "indicator.foreign_code": (
        _W,
        _("Indicator {code} does not carry the number of criterion {criterion}."),
    ),
    "indicator.direction": (_E, _("A value of kind {kind} cannot be judged by {direction}.")),
    "indicator.no_scale": (_E, _("Indicator {code} is judged by grades: name its scale.")),
    "threshold.unknown_group": (_E, _("“{group}” is no group of this set.")),
    "threshold.duplicate": (_E, _("Group {group} has two thresholds for the same year.")),
    "threshold.kind": (_E, _("“{value}” is no threshold for a value of kind {kind}.")),
    "threshold.off_scale": (_E, _("“{value}” is not a grade of the scale: {scale}.")),
    "threshold.year": (_W, _("Year {year} lies outside the years of the set.")),
    "threshold.range": (_E, _("A range needs a lower and a higher end.")),
    "threshold.no_source": (_W, _("A threshold said to be found needs its source.")),
}


@dataclass(frozen=True)
class Finding:
    """One finding: a stable code, where in the set it stands ("13 › 13.4"), and its figures."""

    code: str
    where: str
    params: tuple[tuple[str, str], ...] = ()

    @property
    def level(self) -> Severity:
        """How much it weighs."""
        return SENTENCES[self.code][0]

    @property
    def message(self) -> str | Promise:
        """The sentence, in the language of whoever reads it."""
        return format_lazy(SENTENCES[self.code][1], **dict(self.params))


def finding(code: str, where: str, /, **params: object) -> Finding:
    """Return a finding with its parameters as text, in a fixed order."""
    return Finding(code, where, tuple(sorted((key, str(value)) for key, value in params.items())))
