"""What the counting minutes of a hamlet say. Pure."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid


@dataclass(frozen=True, slots=True)
class MinutesFacts:
    """The counting minutes of a hamlet: sheets issued, returned, valid, invalid; who counted."""

    issued: int
    returned: int
    valid: int
    invalid: int
    paper: str
    people: str
    on: date

    def __post_init__(self) -> None:
        if self.returned > self.issued:
            raise Invalid(
                "tally.returned", _("More came back than were given out."), field="returned"
            )
        if self.valid + self.invalid != self.returned:
            words = _("Valid and invalid sheets together are those that came back.")
            raise Invalid("tally.valid", words, field="valid")
