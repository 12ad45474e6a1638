"""The commune: who enters, and who approves."""

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.bundles import WORKS
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.roles.role import role

COMMUNE_EDITOR = role(
    "commune-editor",
    _("Commune officer"),
    _("Enters figures and evidence, submits them to the chair of the commune."),
    P.FILE_STORE,
    P.CELL_SAVE,
    P.EVIDENCE_ADD,
    P.EVIDENCE_ATTACH,
    P.EVIDENCE_WITHDRAW,
    P.SUBMISSION_SEND,
    P.READING_CORRECT,
    P.CORRECTION_WITHDRAW,
    P.REMARK_MAKE,
    P.REMARK_SETTLE,
    P.BASE_RECORD,
    P.FILLING_UPLOAD,
    P.FILLING_ACCEPT,
    P.FILLING_REJECT,
    P.COUNT_ENTER,
    P.COUNT_TAKE,
    P.FIGURE_AGREE,
    P.TASK_REPORT,
    P.ATTACHMENT_ADD,
    P.ATTACHMENT_WITHDRAW,
    P.SUBPLAN_RECORD,
    P.ROADMAP_REGISTER,
    P.ROADMAP_WITHDRAW,
    P.ENTRY_REGISTER,
    P.ENTRY_CORRECT,
    P.ENTRY_END,
    P.ACTIVITY_LOG,
    P.ACTIVITY_CORRECT,
    P.ACTIVITY_WITHDRAW,
    P.REMINDER_ACKNOWLEDGE,
    P.DELIVERY_ACKNOWLEDGE,
    P.RECOMMENDATION_ANSWER,
    P.REPLY_SAVE,
    P.REPLY_SEND,
    *WORKS,
)

COMMUNE_LEAD = role(
    "commune-lead",
    _("Commune chair"),
    _("Approves what the commune sends, and signs."),
    P.SUBMISSION_APPROVE,
    P.SUBMISSION_RETURN,
    P.REMARK_MAKE,
    P.REMARK_SETTLE,
    P.TASK_REPORT,
    P.ATTACHMENT_ADD,
    P.ATTACHMENT_WITHDRAW,
    P.SUBPLAN_RECORD,
    P.ROADMAP_REGISTER,
    P.ROADMAP_WITHDRAW,
    P.REMINDER_ACKNOWLEDGE,
    P.DELIVERY_ACKNOWLEDGE,
    P.RECOMMENDATION_ANSWER,
    P.REPLY_APPROVE,
    P.REPLY_RETURN,
)
