"""Natures of money: they are never added to each other. Pure."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy


class Nature(StrEnum):
    """Investment and recurrent budget; credit of banks; what enterprises and people give."""

    INVESTMENT = "investment"
    RECURRENT = "recurrent"
    CREDIT = "credit"
    MOBILISED = "mobilised"


BUDGET = (Nature.INVESTMENT, Nature.RECURRENT)
NATURE_LABELS: dict[Nature, str | Promise] = {
    Nature.INVESTMENT: pgettext_lazy("capital", "investment capital"),
    Nature.RECURRENT: pgettext_lazy("capital", "recurrent funds"),
    Nature.CREDIT: pgettext_lazy("capital", "credit"),
    Nature.MOBILISED: pgettext_lazy("capital", "mobilised outside the budget"),
}
