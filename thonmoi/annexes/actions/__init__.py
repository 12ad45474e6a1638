"""All writes of the annexes room, by deed."""

from thonmoi.annexes.actions._columns import ColumnFacts
from thonmoi.annexes.actions.accept import accept_annex
from thonmoi.annexes.actions.confirm import confirm_rows
from thonmoi.annexes.actions.exclude import exclude_row
from thonmoi.annexes.actions.join import join_row
from thonmoi.annexes.actions.make import make_annex
from thonmoi.annexes.actions.mend import mend_row
from thonmoi.annexes.actions.reject import reject_annex
from thonmoi.annexes.actions.settle import Settled, settle_annex
from thonmoi.annexes.actions.split import split_row

__all__ = [
    "ColumnFacts",
    "Settled",
    "accept_annex",
    "confirm_rows",
    "exclude_row",
    "join_row",
    "make_annex",
    "mend_row",
    "reject_annex",
    "settle_annex",
    "split_row",
]
