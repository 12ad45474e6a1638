"""Counts of people and of the women among them: taken where given, never demanded (S-59)."""

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid

MOST = 10_000_000


def check_people(people: int | None, women: int | None, *, field: str) -> None:
    """Raise Invalid where there are more women than people, or more than can be."""
    if any(one is not None and not 0 <= one <= MOST for one in (people, women)):
        raise Invalid("people.size", _("This count of people cannot be."), field=field)
    if people is not None and women is not None and women > people:
        raise Invalid("people.women", _("There are more women here than people."), field=field)
