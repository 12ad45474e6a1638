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
    }
)
"""Following works: the commune and the office."""
