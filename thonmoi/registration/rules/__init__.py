"""Registrations of contents to consolidate (IV.4): words and checks. Pure."""

from thonmoi.registration.rules.facts import ContentFacts, said, verdict_of
from thonmoi.registration.rules.words import (
    ACTIONS,
    ADVISER_LABELS,
    KIND_LABELS,
    OUTCOME_LABELS,
    OUTCOME_LOOKS,
    PROCEDURE,
    STATE_LABELS,
    STATE_LOOKS,
    VERDICT_LABELS,
    VERDICT_LOOKS,
    Adviser,
    ContentKind,
    Outcome,
    RegistrationState,
    Verdict,
)

__all__ = [
    "ACTIONS",
    "ADVISER_LABELS",
    "KIND_LABELS",
    "OUTCOME_LABELS",
    "OUTCOME_LOOKS",
    "PROCEDURE",
    "STATE_LABELS",
    "STATE_LOOKS",
    "VERDICT_LABELS",
    "VERDICT_LOOKS",
    "Adviser",
    "ContentFacts",
    "ContentKind",
    "Outcome",
    "RegistrationState",
    "Verdict",
    "said",
    "verdict_of",
]
