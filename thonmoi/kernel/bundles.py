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
        P.STATEMENT_UPLOAD,
        P.STATEMENT_MAP,
        P.STATEMENT_MATCH,
        P.SOURCE_NAME,
        P.TRANSFER_ACCEPT,
        P.TRANSFER_EXPLAIN,
        P.PAIR_JUDGE,
    }
)
"""Allotting capital, recording what is paid, comparing it with the Treasury: finance."""

PRIORITIES: frozenset[P] = frozenset(
    {
        P.PRIORITY_READ,
        P.PRIORITY_DRAFT,
        P.PRIORITY_WEIGH,
        P.PRIORITY_REFRESH,
        P.PRIORITY_FINISH,
        P.PRIORITY_NUMBER,
        P.PRIORITY_DROP,
        P.CANDIDATE_DECIDE,
        P.GAP_WEIGH,
    }
)
"""Proposing where the next đồng goes: the office (S-46)."""

WRITING: frozenset[P] = frozenset(
    {
        P.DISPATCH_DRAFT,
        P.DISPATCH_EDIT,
        P.DISPATCH_SUBMIT,
        P.DISPATCH_WITHDRAW,
        P.DISPATCH_ISSUE,
        P.DISPATCH_ATTACH,
        P.DISPATCH_SEND,
        P.DISPATCH_DROP,
    }
)
"""Writing the official papers of one's own agency: whoever works for one."""
