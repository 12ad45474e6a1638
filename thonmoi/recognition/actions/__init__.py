"""Writes of the recognition room."""

from thonmoi.recognition.actions.acknowledging import acknowledge_title
from thonmoi.recognition.actions.communes import (
    log_publication,
    record_assessment,
    record_opinion,
)
from thonmoi.recognition.actions.deciding import award_title, withdraw_title
from thonmoi.recognition.actions.opening import drop_dossier, open_dossier
from thonmoi.recognition.actions.papers import file_enclosure, finish_step, record_meeting
from thonmoi.recognition.actions.verifying import give_verification, record_condition
from thonmoi.recognition.actions.withdrawing import withdraw_opinion, withdraw_publication

__all__ = [
    "acknowledge_title",
    "award_title",
    "drop_dossier",
    "file_enclosure",
    "finish_step",
    "give_verification",
    "log_publication",
    "open_dossier",
    "record_assessment",
    "record_condition",
    "record_meeting",
    "record_opinion",
    "withdraw_opinion",
    "withdraw_publication",
    "withdraw_title",
]
