"""What the sources do not say about deeds: which command reaches them, who but roles may do them.

A deed with `Door.COMMAND` or `Door.JOB` names its command here.
"""

from thonmoi.kernel.permissions import Permission as P

COMMANDS: dict[P, str] = {
    P.PACK_APPLY: "load",
    P.UNIT_REGISTER: "load",
    P.UNIT_END: "load",
    P.SUCCESSION_RECORD: "load",
    P.AGENCY_REGISTER: "load",
    P.ACCOUNT_CREATE: "load",
    P.MEMBERSHIP_GRANT: "load",
    P.PERIOD_CLOSE: "close",
    P.FILLING_UPLOAD: "readsheet",
    P.FILLING_GATHER: "readsheets",
    P.PLAN_ENFORCE: "trial",
    P.PROJECT_OPEN: "trial",
    P.PROPOSAL_MAKE: "trial",
    P.PROPOSAL_ACCEPT: "trial",
    P.REPORT_FORM: "load",
    P.SCHEDULE_SET: "load",
    P.PROPOSAL_MAKE: "readplan",
    P.PROPOSAL_ACCEPT: "trial",
    P.PLAN_ENFORCE: "trial",
    P.MAIL_QUEUE: "remind",
    P.MAIL_MARK: "remind",
    P.TALLY_RECKON: "install",
    P.CAPITAL_SIMULATE: "bench",
    P.FEEDBACK_FORGET: "remind",
}

IMPORTERS_ONLY: frozenset[P] = frozenset(
    {
        *(P.MAIL_QUEUE, P.MAIL_MARK, P.FILLING_GATHER, P.TALLY_RECKON, P.CAPITAL_SIMULATE),
        *(P.FEEDBACK_FORGET, P.FEEDBACK_SEND),  # daily; visitors of the public site
        P.TALLY_GATHER,  # in the name of the body that leads a survey: nobody's account
    }
)
"""Permissions that no role holds: only packs and commands do them."""
