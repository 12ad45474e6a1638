"""Why a verdict is what it is: a code with its figures, and the sentence to show."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "reached": _("{value} meets what is required: {required}."),
    "short": _("{value} does not meet what is required: {required}."),
    "passed": _("Met as described."),
    "failed": _("Not met as described."),
    "value.missing": _("Nothing has been read yet."),
    "not_applicable": _("A person has said that this does not apply here."),
    "threshold.unknown": _("What is required is not known: a person decides."),
    "threshold.unknown_for_group": _(
        "What is required of this group is not known, and the general figure does not hold for it: "
        "a person decides."
    ),
    "threshold.conditional": _("What is required depends on a condition: {detail}"),
    "threshold.delegated": _("What is required is set by another level and not known here."),
    "threshold.bounded": _(
        "What is required is not known, but is at most {bound}: a person decides."
    ),
    "threshold.year_unknown": _("What is required in {year} is not known: a person decides."),
    "threshold.year_missing": _("What is required depends on the year, and no year was given."),
    "threshold.group_missing": _(
        "What is required depends on the unit's group, and the unit has not been put into one."
    ),
    "threshold.unreadable": _("What is required is not written as this kind of value."),
    "value.unfit": _("“{value}” is not a value of the kind that is asked for: correct it."),
    "value.off_scale": _("“{value}” is not a grade of the scale: {scale}."),
    "value.text": _("Words are judged by a person."),
    "about.below": _("{value} is {share} of about {required}: a person decides."),
    "also": _("The figure meets what is required; a person checks the rest: {also}."),
}


@dataclass(frozen=True)
class Reason:
    """A stable code and the values its sentence needs."""

    code: str
    params: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, code: str, /, **params: str) -> "Reason":
        """Return the reason with its parameters in a fixed order."""
        return cls(code, tuple(sorted(params.items())))

    @property
    def sentence(self) -> str | Promise:
        """The sentence, in the language of whoever reads it."""
        return format_lazy(SENTENCES[self.code], **dict(self.params))
