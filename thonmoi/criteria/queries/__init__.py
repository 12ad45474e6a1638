"""Reads of the criteria room: sets, who is charged with them, measures."""

from thonmoi.criteria.queries.charges import (
    ChargeView,
    assigned,
    charge,
    charge_keys,
    charges,
    open_charges,
    place_in_set,
)
from thonmoi.criteria.queries.groups import group_of, groups_of
from thonmoi.criteria.queries.lines import criteria_sets, lines_for, set_line
from thonmoi.criteria.queries.measures import indicator, measure, measures, measures_by_id
from thonmoi.criteria.queries.sets import criteria_set, set_for, sets_for, written_set
from thonmoi.criteria.queries.shown import (
    ConfirmationView,
    CriterionView,
    DocumentLine,
    IndicatorView,
    Required,
    SetLine,
    SetView,
)

__all__ = [
    "ChargeView",
    "ConfirmationView",
    "CriterionView",
    "DocumentLine",
    "IndicatorView",
    "Required",
    "SetLine",
    "SetView",
    "assigned",
    "charge",
    "charge_keys",
    "charges",
    "criteria_set",
    "criteria_sets",
    "group_of",
    "groups_of",
    "indicator",
    "lines_for",
    "measure",
    "measures",
    "measures_by_id",
    "open_charges",
    "place_in_set",
    "set_for",
    "set_line",
    "sets_for",
    "written_set",
]
