"""Why a line and a voucher may be one, and what speaks against it, in words. Pure."""

from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from thonmoi.treasury.rules.words import Words


class Ground(StrEnum):
    """Why a pair is probable, the surest first."""

    VOUCHER = "voucher"
    CODE = "code"
    NAME = "name"
    ALONE = "alone"


class Caution(StrEnum):
    """What a person has to look at before he says that two are one."""

    CODE = "code"
    SOURCE = "source"


GROUND_LABELS: dict[Ground, Words] = {
    Ground.VOUCHER: gettext_lazy("Same number of the voucher, same amount"),
    Ground.CODE: gettext_lazy("Same project code, same amount"),
    Ground.NAME: gettext_lazy("Same name of the work, same amount"),
    Ground.ALONE: gettext_lazy("The only ones of this amount in these days that met nothing"),
}
CAUTION_LABELS: dict[Caution, Words] = {
    Caution.CODE: gettext_lazy("the project codes differ"),
    Caution.SOURCE: gettext_lazy("the sources differ"),
}


def days_apart(days: int | None) -> str:
    """How far the days of a pair lie apart, in words."""
    if days is None:
        return _("the Treasury names no day")
    if days == 0:
        return _("same day")
    return ngettext("%(n)s day apart", "%(n)s days apart", days) % {"n": days}
