"""Writes of the funding room: works, what is recorded of them, and their money."""

from thonmoi.funding.actions.boundaries import load_boundary
from thonmoi.funding.actions.capital import adjust_allotment, carry_allotment, make_allotment
from thonmoi.funding.actions.following import correct_project, decide_project, split_project
from thonmoi.funding.actions.opening import add_project, open_project
from thonmoi.funding.actions.payments import (
    record_contribution,
    record_payment,
    record_settlement,
    withdraw_payment,
)
from thonmoi.funding.actions.photos import add_photo
from thonmoi.funding.actions.records import (
    reach_stage,
    record_acceptance,
    record_progress,
    withdraw_record,
)
from thonmoi.funding.actions.regimes import register_regime
from thonmoi.funding.actions.simulated import simulate_capital
from thonmoi.funding.actions.tallies import reckon_tally

__all__ = [
    "add_photo",
    "add_project",
    "adjust_allotment",
    "carry_allotment",
    "correct_project",
    "decide_project",
    "load_boundary",
    "make_allotment",
    "open_project",
    "reach_stage",
    "reckon_tally",
    "record_acceptance",
    "record_contribution",
    "record_payment",
    "record_progress",
    "record_settlement",
    "register_regime",
    "simulate_capital",
    "split_project",
    "withdraw_payment",
    "withdraw_record",
]
