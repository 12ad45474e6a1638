"""What each role may do: one page that a manager can read.

The slugs are those of the database and of packs; names and descriptions are
shown in Settings. A role says nothing about where: the area comes from the
membership, the charge from the agency (decisions 13, 14, 28).
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.permissions import OWN
from thonmoi.kernel.permissions import Permission as P


@dataclass(frozen=True, slots=True)
class Role:
    slug: str
    name: str | Promise
    description: str | Promise
    permissions: frozenset[P]


def _role(slug: str, name: object, description: object, *permissions: P) -> Role:
    return Role(slug, name, description, frozenset({P.WORK_READ, *OWN, *permissions}))


ROLES: dict[str, Role] = {
    role.slug: role
    for role in (
        _role(
            "commune-editor",
            _("Commune officer"),
            _("Enters figures and evidence, submits them to the chair of the commune."),
            P.FILE_STORE,
            P.CELL_SAVE,
            P.EVIDENCE_ADD,
            P.EVIDENCE_WITHDRAW,
            P.SUBMISSION_SEND,
            P.FIGURE_AGREE,
            P.TASK_REPORT,
            P.SUBPLAN_RECORD,
            P.ROADMAP_REGISTER,
            P.ROADMAP_WITHDRAW,
        ),
        _role(
            "commune-lead",
            _("Commune chair"),
            _("Approves what the commune sends, and signs."),
            P.SUBMISSION_APPROVE,
            P.SUBMISSION_RETURN,
            P.TASK_REPORT,
            P.SUBPLAN_RECORD,
            P.ROADMAP_REGISTER,
            P.ROADMAP_WITHDRAW,
        ),
        _role(
            "division",
            _("Division officer"),
            _("Confirms or returns the figures of the criteria that the division is charged with."),
            P.FILE_STORE,
            P.READING_CONFIRM,
            P.READING_RETURN,
            P.CRITERION_CONCLUDE,
            P.FIGURE_ENTER,
            P.TASK_REPORT,
            P.SUBPLAN_RECORD,
        ),
        _role(
            "finance",
            _("Finance division"),
            _("Allots and adjusts capital, records disbursement and settlement, checks."),
            P.FILE_STORE,
            P.TASK_REPORT,
            P.SUBPLAN_RECORD,
        ),
        _role(
            "office",
            _("Co-ordination office"),
            _("Loads plans, opens periods, urges, consolidates and issues reports."),
            P.AUDIT_READ,
            P.FILE_STORE,
            P.DOCUMENT_REGISTER,
            P.DOCUMENT_CORRECT,
            P.SET_ACTIVATE,
            P.THRESHOLD_FILL,
            P.THRESHOLD_CONFIRM,
            P.CHARGE_ASSIGN,
            P.CHARGE_CONFIRM,
            P.CHARGE_END,
            P.PERIOD_OPEN,
            P.CONCLUSION_RECORD,
            P.READING_RECORD,
            P.READING_CONFIRM,
            P.READING_RETURN,
            P.CRITERION_CONCLUDE,
            P.PROPOSAL_MAKE,
            P.ITEM_DECIDE,
            P.PROPOSAL_ACCEPT,
            P.PROPOSAL_REJECT,
            P.PROPOSAL_COMPARE,
            P.CLAUSE_MATCH,
            P.OUTLINE_MEND,
            P.PLAN_CREATE,
            P.PLAN_ENFORCE,
            P.PLAN_NUMBER,
            P.PLAN_END,
            P.PLAN_ATTACH,
            P.SUBPLAN_REQUIRE,
            P.SUBPLAN_RECORD,
            P.SUBPLAN_WAIVE,
            P.ROADMAP_REGISTER,
            P.ROADMAP_WITHDRAW,
            P.PLAN_REVISE,
            P.CLAUSE_MARK,
            P.TASK_ASSIGN,
            P.TASK_REPORT,
            P.TARGET_CORRECT,
            P.WORK_CORRECT,
            P.DOUBT_SETTLE,
            P.DESIGNATION_RECORD,
            P.DESIGNATION_END,
            P.TITLE_RECORD,
            P.REPORT_READ,
            P.REPORT_FORM,
            P.REPORT_BUILD,
            P.REPORT_EDIT,
            P.REPORT_ADDRESS,
            P.REPORT_SUBMIT,
            P.REPORT_WITHDRAW,
            P.REPORT_ISSUE,
        ),
        _role("leader", _("Leader"), _("Reads, decides, approves."), P.AUDIT_READ, P.REPORT_READ),
        _role(
            "front",
            _("Fatherland Front"),
            _("Runs surveys independently of the committee; remarks as supervisor."),
            P.FILE_STORE,
            P.SUBPLAN_RECORD,
        ),
        _role(
            "upper",
            _("Province or national office"),
            _("Reads its area, sets targets and periods, receives reports."),
            P.AUDIT_READ,
            P.SET_ACTIVATE,
            P.THRESHOLD_FILL,
            P.THRESHOLD_CONFIRM,
        ),
        _role(
            "admin",
            _("Administrator"),
            _("Keeps people, agencies, units and packs; sees the log; has no power over figures."),
            P.AUDIT_READ,
            P.ACCOUNT_READ,
            P.UNIT_REGISTER,
            P.UNIT_END,
            P.SUCCESSION_RECORD,
            P.AGENCY_REGISTER,
            P.ACCOUNT_CREATE,
            P.ACCOUNT_LOCK,
            P.PASSWORD_RESET,
            P.MEMBERSHIP_GRANT,
            P.MEMBERSHIP_END,
            P.MEASURE_REGISTER,
            P.SET_DRAFT,
            P.PACK_APPLY,
        ),
    )
}
