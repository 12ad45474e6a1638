"""Columns of a monthly statement, what a comparison finds, who looks at it. Pure."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.funding.rules import Owner, PayKind

Words = str | Promise


class Column(StrEnum):
    """What a column of a statement may say."""

    CODE = "code"
    NAME = "name"
    SOURCE = "source"
    DAY = "day"
    VOUCHER = "voucher"
    ADVANCE = "advance"
    PAYMENT = "payment"
    RECOVERY = "recovery"


COLUMN_LABELS: dict[Column, Words] = {
    Column.CODE: _("Project code"),
    Column.NAME: _("Name of the project"),
    Column.SOURCE: _("Source"),
    Column.DAY: _("Day"),
    Column.VOUCHER: _("Number of the voucher"),
    Column.ADVANCE: _("Amount: advance"),
    Column.PAYMENT: _("Amount: payment of volume"),
    Column.RECOVERY: _("Amount: recovery of an advance"),
}
AMOUNTS: dict[Column, PayKind] = {
    Column.ADVANCE: PayKind.ADVANCE,
    Column.PAYMENT: PayKind.PAYMENT,
    Column.RECOVERY: PayKind.RECOVERY,
}
UNITS: dict[int, str] = {1: "đồng", 1000: "nghìn đồng", 10**6: "triệu đồng"}
"""Units of money that a statement may be in: official words, so Vietnamese."""


class Difference(StrEnum):
    """What a comparison finds of a line."""

    SAME = "same"
    PAIRED = "paired"
    AMOUNT = "amount"
    DAY = "day"
    MISSING = "missing"
    UNKNOWN_CODE = "unknown-code"
    ONLY_OURS = "only-ours"
    NO_CODE = "no-code"


DIFFERENCE_LABELS: dict[Difference, Words] = {
    Difference.SAME: _("Agrees"),
    Difference.PAIRED: _("One voucher, as a person found"),
    Difference.AMOUNT: _("The amounts differ"),
    Difference.DAY: _("The days differ"),
    Difference.MISSING: _("At the Treasury, not recorded here"),
    Difference.UNKNOWN_CODE: _("No work has this project code"),
    Difference.ONLY_OURS: _("Recorded here, not at the Treasury"),
    Difference.NO_CODE: _("Recorded here for a work without a project code"),
}
TO_DO: dict[Difference, Words] = {
    Difference.AMOUNT: _("Compare the voucher with the Treasury; withdraw the wrong one here."),
    Difference.DAY: _("Compare the day of the voucher; record it anew if it is wrong here."),
    Difference.MISSING: _("Look at the voucher and record it against its allotment."),
    Difference.UNKNOWN_CODE: _("Enter the code at the work that the Treasury means."),
    Difference.ONLY_OURS: _("Ask the Treasury, or withdraw the voucher if it was not paid."),
    Difference.NO_CODE: _("Enter the project code at the work, then compare again."),
}
OWNERS: dict[Difference, Owner] = {
    Difference.AMOUNT: Owner.FINANCE,
    Difference.DAY: Owner.FINANCE,
    Difference.MISSING: Owner.FINANCE,
    Difference.UNKNOWN_CODE: Owner.COMMUNE,
    Difference.ONLY_OURS: Owner.FINANCE,
    Difference.NO_CODE: Owner.COMMUNE,
}
LOOKS: dict[Difference, str] = {
    Difference.SAME: "met",
    Difference.PAIRED: "met",
    Difference.AMOUNT: "risk",
    Difference.DAY: "risk",
}


class Problem(StrEnum):
    """Why a cell of a statement could not be read."""

    AMOUNT = "amount"
    FRACTION = "fraction"
    DAY = "day"
    CODE = "code"
    BELOW = "below"


PROBLEM_LABELS: dict[Problem, Words] = {
    Problem.AMOUNT: _("This is no amount, or can be read in two ways."),
    Problem.FRACTION: _("This amount is not a whole number of đồng in the unit chosen."),
    Problem.DAY: _("This is no day."),
    Problem.CODE: _("There is an amount, but no project code."),
    Problem.BELOW: _("An amount below nothing: record it by hand."),
}
STATE_WORDS: dict[bool, Words] = {
    True: pgettext_lazy("statement", "columns named"),
    False: pgettext_lazy("statement", "columns to be named"),
}
