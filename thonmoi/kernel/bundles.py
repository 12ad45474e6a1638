"""Permissions that several roles hold together."""

from thonmoi.kernel.permissions import Permission as P

WORKS: frozenset[P] = frozenset(
    {
        P.PROJECT_OPEN,
        P.PROJECT_ADD,
        P.PROJECT_CORRECT,
        P.PROJECT_SPLIT,
        P.PROJECT_DECIDE,
        P.STAGE_REACH,
        P.PROGRESS_RECORD,
        P.ACCEPTANCE_RECORD,
        P.PHOTO_ADD,
        P.RECORD_WITHDRAW,
        P.CONTRIBUTION_RECORD,
    }
)
"""Following works: the commune and the office."""

CAPITAL: frozenset[P] = frozenset(
    {
        P.ALLOTMENT_MAKE,
        P.ALLOTMENT_ADJUST,
        P.ALLOTMENT_CARRY,
        P.PAYMENT_RECORD,
        P.PAYMENT_WITHDRAW,
        P.SETTLEMENT_RECORD,
    }
)
"""Allotting capital and recording what is paid: finance."""
