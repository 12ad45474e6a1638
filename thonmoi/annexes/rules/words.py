"""The words in which a set that was read in is spoken about, with their labels."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ProposalState(StrEnum):
    """The life of what was read in."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


PROPOSAL_STATE_LABELS = {
    ProposalState.OPEN: pgettext_lazy("annex", "to be checked"),
    ProposalState.ACCEPTED: pgettext_lazy("annex", "taken as a set"),
    ProposalState.REJECTED: pgettext_lazy("annex", "rejected"),
}


class RowKind(StrEnum):
    """What a row of the annex is."""

    HEADING = "heading"
    CRITERION = "criterion"
    INDICATOR = "indicator"


class RowState(StrEnum):
    """What a person has said of a row."""

    READ = "read"
    CONFIRMED = "confirmed"
    EXCLUDED = "excluded"


ROW_STATE_LABELS = {
    RowState.READ: _("as read, not confirmed"),
    RowState.CONFIRMED: pgettext_lazy("row of an annex", "confirmed"),
    RowState.EXCLUDED: pgettext_lazy("row of an annex", "left out"),
}


class MeasureState(StrEnum):
    """Where the measure of an indicator comes from."""

    SAME = "same"
    ASKED = "asked"
    NEW = "new"


class Difference(StrEnum):
    """How a row stands to the set that it is compared with."""

    SAME = "same"
    FILLED = "filled"
    REQUIRED = "required"
    WORDED = "worded"
    NEW = "new"
    DROPPED = "dropped"
    KEPT = "kept"


DIFFERENCE_LABELS = {
    Difference.SAME: _("the same"),
    Difference.FILLED: _("requirement not known before"),
    Difference.REQUIRED: _("another requirement"),
    Difference.WORDED: _("other wording"),
    Difference.NEW: pgettext_lazy("row of an annex", "new"),
    Difference.DROPPED: pgettext_lazy("row of an annex", "dropped"),
    Difference.KEPT: _("kept from the set below"),
}
