"""Writes of the criteria room: measures, editions of sets, thresholds, charges, groups."""

from thonmoi.criteria.actions.activating import activate_set
from thonmoi.criteria.actions.charges import assign_charge, confirm_charges, end_charge
from thonmoi.criteria.actions.confirming import confirm_threshold
from thonmoi.criteria.actions.drafting import MeasureFacts, Told, draft_set, register_measure
from thonmoi.criteria.actions.groups import assign_groups, end_group
from thonmoi.criteria.actions.guides import dismiss_guide
from thonmoi.criteria.actions.thresholds import fill_threshold

__all__ = [
    "MeasureFacts",
    "Told",
    "activate_set",
    "assign_charge",
    "assign_groups",
    "confirm_charges",
    "confirm_threshold",
    "dismiss_guide",
    "draft_set",
    "end_charge",
    "end_group",
    "fill_threshold",
    "register_measure",
]
