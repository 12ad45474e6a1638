"""What is written down of one thing of a register, checked and cleaned."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold, nfc
from thonmoi.registers.rules.people import check_people
from thonmoi.registers.rules.words import COLUMNS, KINDS, Register, State

EARLIEST = date(1954, 1, 1)
"""Before the first co-operatives."""
MOST_STARS, LEAST_STARS = 5, 3


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """One thing of a register; what is not known is None or empty.

    `since` is the day on which it was founded, recognised or started; `decision` the number of
    the paper as it stands there; `members` and `women` count people, where they are given.
    """

    register: Register
    name: str
    state: State
    kind: str = ""
    field: str = ""
    maker: str = ""
    stars: int | None = None
    since: date | None = None
    year: int | None = None
    valid_until: date | None = None
    members: int | None = None
    women: int | None = None
    decision: str = ""
    remark: str = ""

    def as_fields(self, *, today: date) -> dict[str, Any]:
        """Checked and cleaned values of the columns. Raises Invalid naming the first bad one."""
        name = " ".join(nfc(self.name).split())
        if not fold(name):
            raise Invalid("entry.name", _("Write its name."), field="name")
        if KINDS[self.register] and self.kind not in KINDS[self.register]:
            raise Invalid("entry.kind", _("Choose one of the kinds."), field="kind")
        self._check_days(today)
        self._check_register(today)
        check_people(self.members, self.women, field="women")
        texts = {n: nfc(getattr(self, n)).strip() for n in ("field", "maker", "decision", "remark")}
        plain = ("register", "kind", "state", "stars", "since", "year", "valid_until")
        values = {n: getattr(self, n) for n in (*plain, "members", "women")}
        folded = fold(f"{name} {texts['field']} {texts['maker']} {texts['decision']}")
        return {"name": name, "folded": folded, **texts, **values}

    def _check_days(self, today: date) -> None:
        if self.since and not EARLIEST <= self.since <= today:
            raise Invalid(
                "entry.since",
                _("This day lies in the future or too far back. Check the year."),
                field="since",
            )
        if self.valid_until and self.since and self.valid_until <= self.since:
            raise Invalid(
                "entry.valid-until",
                _("The recognition would end before it begins."),
                field="valid_until",
            )

    def _check_register(self, today: date) -> None:
        if self.stars is not None and not LEAST_STARS <= self.stars <= MOST_STARS:
            raise Invalid("entry.stars", _("An OCOP product has 3, 4 or 5 stars."), field="stars")
        if "stars" in COLUMNS[self.register] and self.stars is None:
            raise Invalid("entry.stars", _("An OCOP product has 3, 4 or 5 stars."), field="stars")
        if "year" not in COLUMNS[self.register]:
            return
        if self.year is None or not EARLIEST.year <= self.year <= today.year:
            raise Invalid(
                "entry.year",
                _("Give the year for which the hamlet was considered, not one to come."),
                field="year",
            )
