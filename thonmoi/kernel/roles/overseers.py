"""Those who oversee: the leader, the Front, the office of the level above."""

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.roles.role import role

LEADER = role(
    "leader",
    _("Leader"),
    _("Reads, decides, approves."),
    P.AUDIT_READ,
    P.REPORT_READ,
    P.PRIORITY_READ,
    P.INQUIRY_READ,
    P.DELIVERY_ACKNOWLEDGE,
)

FRONT = role(
    "front",
    _("Fatherland Front"),
    _("Runs surveys independently of the committee; remarks as supervisor."),
    P.FILE_STORE,
    P.SUBPLAN_RECORD,
    P.ACTIVITY_LOG,
    P.ACTIVITY_CORRECT,
    P.ACTIVITY_WITHDRAW,
    P.DELIVERY_ACKNOWLEDGE,
    P.RECOMMENDATION_ANSWER,
    P.REPLY_SAVE,
    P.REPLY_SEND,
    P.DIFFICULTY_ANSWER,
    P.SUPERVISION_RECORD,
    P.SUPERVISION_CLOSE,
)

UPPER = role(
    "upper",
    _("Province or national office"),
    _("Reads its area, sets targets and periods, receives reports."),
    P.AUDIT_READ,
    P.PRIORITY_READ,
    P.ANNEX_MAKE,
    P.ANNEX_SETTLE,
    P.ROW_MEND,
    P.ROW_CONFIRM,
    P.ROW_EXCLUDE,
    P.ROW_JOIN,
    P.ROW_SPLIT,
    P.ANNEX_ACCEPT,
    P.ANNEX_REJECT,
    P.MAPPING_MAKE,
    P.MAPPING_FRAME,
    P.MAPPING_MARK,
    P.MAPPING_DROP,
    P.TAKING_MAKE,
    P.TAKING_RECORD,
    P.TAKING_REJECT,
    P.FILING_RECORD,
    P.FILING_WITHDRAW,
    P.SET_ACTIVATE,
    P.THRESHOLD_FILL,
    P.THRESHOLD_CONFIRM,
    P.GROUP_ASSIGN,
    P.GROUP_END,
    P.GUIDE_DISMISS,
    P.NUMBER_CONFIRM,
    P.HOLIDAY_RECORD,
    P.HOLIDAY_WITHDRAW,
    P.DELIVERY_ACKNOWLEDGE,
    P.INQUIRY_READ,
)
