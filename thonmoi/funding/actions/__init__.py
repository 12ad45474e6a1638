"""Writes of the funding room: works and what is recorded of them."""

from thonmoi.funding.actions.following import correct_project, decide_project, split_project
from thonmoi.funding.actions.opening import add_project, open_project
from thonmoi.funding.actions.records import (
    add_photo,
    reach_stage,
    record_acceptance,
    record_progress,
    withdraw_record,
)
from thonmoi.funding.actions.regimes import register_regime

__all__ = [
    "add_photo",
    "add_project",
    "correct_project",
    "decide_project",
    "open_project",
    "reach_stage",
    "record_acceptance",
    "record_progress",
    "register_regime",
    "split_project",
    "withdraw_record",
]
