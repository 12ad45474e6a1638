"""Reads of the criteria room: sets, who is charged with them, measures."""

from thonmoi.criteria.queries.charges import (
    ChargeView,
    assigned,
    charge,
    charge_keys,
    charges,
    chosen_charges,
    entered_by,
    place_in_set,
)
from thonmoi.criteria.queries.groups import group_of, groups_of
from thonmoi.criteria.queries.lines import criteria_sets, editions, lines_for, set_line, set_row
from thonmoi.criteria.queries.measures import measure, measures, measures_by_id
from thonmoi.criteria.queries.sets import (
    criteria_set,
    indicator_in_set,
    set_for,
    sets_for,
    written_set,
)
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
    "chosen_charges",
    "criteria_set",
    "criteria_sets",
    "editions",
    "entered_by",
    "group_of",
    "groups_of",
    "indicator_in_set",
    "lines_for",
    "measure",
    "measures",
    "measures_by_id",
    "place_in_set",
    "set_for",
    "set_line",
    "set_row",
    "sets_for",
    "written_set",
]
