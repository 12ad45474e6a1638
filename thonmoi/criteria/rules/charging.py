"""What an agency is charged with: it leads or assists a criterion, or a part (decision 14)."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class ChargeRole(StrEnum):
    """The lead concludes; who assists may remark, and concludes nothing.

    Who enters owns a figure: it gives the value of one indicator once for all
    communes, which agree to it (decision 18).
    """

    LEAD = "lead"
    ASSIST = "assist"
    ENTER = "enter"


CHARGE_ROLE_LABELS = {
    ChargeRole.LEAD: _("leads"),
    ChargeRole.ASSIST: _("assists"),
    ChargeRole.ENTER: _("enters the figure for all communes"),
}


def charge_key(slug: str, code: str) -> str:
    """The key by which rights know a charge, whatever the edition: "qd1361-nang-cao/5"."""
    return f"{slug}/{code}"
