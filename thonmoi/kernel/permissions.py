"""Every permission, by the name of its deed.

One name per deed: `document.register` is the permission, the audit entry, the
URL name (`document-register`) and the test file. Names ending in `.read` open
pages and change nothing.
"""

from enum import StrEnum


class Permission(StrEnum):
    # reading
    WORK_READ = "work.read"
    AUDIT_READ = "audit.read"
    ACCOUNT_READ = "account.read"
    # library
    DOCUMENT_REGISTER = "document.register"
    DOCUMENT_CORRECT = "document.correct"
    FILE_STORE = "file.store"
    # units
    UNIT_REGISTER = "unit.register"
    UNIT_END = "unit.end"
    SUCCESSION_RECORD = "succession.record"
    # accounts
    AGENCY_REGISTER = "agency.register"
    ACCOUNT_CREATE = "account.create"
    ACCOUNT_LOCK = "account.lock"
    PASSWORD_RESET = "password.reset"
    MEMBERSHIP_GRANT = "membership.grant"
    MEMBERSHIP_END = "membership.end"
    PASSWORD_CHANGE = "password.change"
    SESSION_END = "session.end"
    EMAIL_CHANGE = "email.change"
    # notices
    REMINDER_SEND = "reminder.send"
    REMINDER_ACKNOWLEDGE = "reminder.acknowledge"
    LETTER_DRAFT = "letter.draft"
    LETTER_EDIT = "letter.edit"
    LETTER_ISSUE = "letter.issue"
    LETTER_DROP = "letter.drop"
    LINE_EDIT = "line.edit"
    DELIVERY_SEND = "delivery.send"
    DELIVERY_ACKNOWLEDGE = "delivery.acknowledge"
    DIGEST_CHOOSE = "digest.choose"
    MAIL_QUEUE = "mail.queue"
    MAIL_MARK = "mail.mark"
    # monitoring
    PERIOD_OPEN = "period.open"
    PERIOD_CHANGE = "period.change"
    PERIOD_CLOSE = "period.close"
    PERIOD_REOPEN = "period.reopen"
    EXTENSION_GRANT = "extension.grant"
    EXTENSION_END = "extension.end"
    # sheets
    FILLING_UPLOAD = "filling.upload"
    FILLING_ACCEPT = "filling.accept"
    FILLING_REJECT = "filling.reject"
    FILLING_GATHER = "filling.gather"
    COUNT_ENTER = "count.enter"
    COUNT_TAKE = "count.take"
    CELL_SAVE = "cell.save"
    EVIDENCE_ADD = "evidence.add"
    EVIDENCE_ATTACH = "evidence.attach"
    EVIDENCE_WITHDRAW = "evidence.withdraw"
    SUBMISSION_SEND = "submission.send"
    SUBMISSION_APPROVE = "submission.approve"
    SUBMISSION_RETURN = "submission.return"
    READING_RECORD = "reading.record"
    READING_CONFIRM = "reading.confirm"
    READING_RETURN = "reading.return"
    CONFIRMATION_WITHDRAW = "confirmation.withdraw"
    READING_CORRECT = "reading.correct"
    CORRECTION_WITHDRAW = "correction.withdraw"
    REMARK_MAKE = "remark.make"
    REMARK_SETTLE = "remark.settle"
    BASE_RECORD = "base.record"
    BASES_RECORD = "bases.record"
    FIGURE_ENTER = "figure.enter"
    FIGURE_AGREE = "figure.agree"
    FIGURE_RECORD = "figure.record"
    CONCLUSION_RECORD = "conclusion.record"
    CRITERION_CONCLUDE = "criterion.conclude"
    # plans
    PLAN_CREATE = "plan.create"
    PLAN_ENFORCE = "plan.enforce"
    PLAN_NUMBER = "plan.number"
    PLAN_END = "plan.end"
    PLAN_REVISE = "plan.revise"
    PLAN_ATTACH = "plan.attach"
    CLAUSE_MARK = "clause.mark"
    TASK_ASSIGN = "task.assign"
    TASK_REPORT = "task.report"
    TASK_CONFIRM = "task.confirm"
    TASK_RETURN = "task.return"
    TASK_DROP = "task.drop"
    TASK_CARRY = "task.carry"
    CLAUSE_ASSIGN = "clause.assign"
    ATTACHMENT_ADD = "attachment.add"
    ATTACHMENT_WITHDRAW = "attachment.withdraw"
    GOAL_LINK = "goal.link"
    TARGET_ASSIGN = "target.assign"
    TARGET_RELEASE = "target.release"
    TARGET_CORRECT = "target.correct"
    WORK_CORRECT = "work.correct"
    DOUBT_SETTLE = "doubt.settle"
    DESIGNATION_RECORD = "designation.record"
    DESIGNATION_END = "designation.end"
    TITLE_RECORD = "title.record"
    # cascade
    SUBPLAN_REQUIRE = "subplan.require"
    SUBPLAN_RECORD = "subplan.record"
    SUBPLAN_WAIVE = "subplan.waive"
    ROADMAP_REGISTER = "roadmap.register"
    ROADMAP_WITHDRAW = "roadmap.withdraw"
    # steering
    MEMBER_APPOINT = "member.appoint"
    MEMBER_END = "member.end"
    REMIT_ASSIGN = "remit.assign"
    REMIT_END = "remit.end"
    # registers
    ENTRY_REGISTER = "entry.register"
    ENTRY_CORRECT = "entry.correct"
    ENTRY_END = "entry.end"
    ACTIVITY_LOG = "activity.log"
    ACTIVITY_CORRECT = "activity.correct"
    ACTIVITY_WITHDRAW = "activity.withdraw"
    # inspections
    INSPECTION_PLAN = "inspection.plan"
    INSPECTION_CHANGE = "inspection.change"
    INSPECTION_VISIT = "inspection.visit"
    INSPECTION_CONCLUDE = "inspection.conclude"
    INSPECTION_CANCEL = "inspection.cancel"
    RECOMMENDATION_MAKE = "recommendation.make"
    RECOMMENDATION_ANSWER = "recommendation.answer"
    RECOMMENDATION_CLOSE = "recommendation.close"
    RECOMMENDATION_RETURN = "recommendation.return"
    # inquiries
    INQUIRY_READ = "inquiry.read"
    INQUIRY_DRAFT = "inquiry.draft"
    QUESTION_ADD = "question.add"
    QUESTION_DROP = "question.drop"
    INQUIRY_SEND = "inquiry.send"
    INQUIRY_EXTEND = "inquiry.extend"
    INQUIRY_CLOSE = "inquiry.close"
    REPLY_SAVE = "reply.save"
    REPLY_SEND = "reply.send"
    REPLY_APPROVE = "reply.approve"
    REPLY_RETURN = "reply.return"
    # funding
    REGIME_REGISTER = "regime.register"
    PROJECT_OPEN = "project.open"
    PROJECT_ADD = "project.add"
    PROJECT_CORRECT = "project.correct"
    PROJECT_SPLIT = "project.split"
    PROJECT_DECIDE = "project.decide"
    STAGE_REACH = "stage.reach"
    PROGRESS_RECORD = "progress.record"
    ACCEPTANCE_RECORD = "acceptance.record"
    PHOTO_ADD = "photo.add"
    RECORD_WITHDRAW = "record.withdraw"
    ALLOTMENT_MAKE = "allotment.make"
    ALLOTMENT_ADJUST = "allotment.adjust"
    ALLOTMENT_CARRY = "allotment.carry"
    PAYMENT_RECORD = "payment.record"
    PAYMENT_WITHDRAW = "payment.withdraw"
    SETTLEMENT_RECORD = "settlement.record"
    CONTRIBUTION_RECORD = "contribution.record"
    TALLY_RECKON = "tally.reckon"
    CAPITAL_SIMULATE = "capital.simulate"
    # procedures
    PROCEDURE_REGISTER = "procedure.register"
    NUMBER_CONFIRM = "number.confirm"
    HOLIDAY_RECORD = "holiday.record"
    HOLIDAY_WITHDRAW = "holiday.withdraw"
    # voices
    DIFFICULTY_RAISE = "difficulty.raise"
    DIFFICULTY_ASSIGN = "difficulty.assign"
    DIFFICULTY_ANSWER = "difficulty.answer"
    DIFFICULTY_CLOSE = "difficulty.close"
    DIFFICULTY_REOPEN = "difficulty.reopen"
    DIFFICULTY_ESCALATE = "difficulty.escalate"
    QUESTION_ASK = "question.ask"
    QUESTION_ANSWER = "question.answer"
    QUESTION_FORWARD = "question.forward"
    QUESTION_PUBLISH = "question.publish"
    SUPERVISION_RECORD = "supervision.record"
    SUPERVISION_ANSWER = "supervision.answer"
    SUPERVISION_CLOSE = "supervision.close"
    # treasury
    STATEMENT_UPLOAD = "statement.upload"
    STATEMENT_MAP = "statement.map"
    STATEMENT_MATCH = "statement.match"
    SOURCE_NAME = "source.name"
    TRANSFER_ACCEPT = "transfer.accept"
    TRANSFER_EXPLAIN = "transfer.explain"
    # priorities
    PRIORITY_READ = "priority.read"
    PRIORITY_DRAFT = "priority.draft"
    PRIORITY_WEIGH = "priority.weigh"
    PRIORITY_REFRESH = "priority.refresh"
    PRIORITY_FINISH = "priority.finish"
    PRIORITY_NUMBER = "priority.number"
    PRIORITY_DROP = "priority.drop"
    CANDIDATE_DECIDE = "candidate.decide"
    GAP_WEIGH = "gap.weigh"
    # intake
    PROPOSAL_MAKE = "proposal.make"
    PROPOSAL_ACCEPT = "proposal.accept"
    PROPOSAL_REJECT = "proposal.reject"
    PROPOSAL_COMPARE = "proposal.compare"
    CLAUSE_MATCH = "clause.match"
    OUTLINE_MEND = "outline.mend"
    ITEM_DECIDE = "item.decide"
    # annexes
    ANNEX_MAKE = "annex.make"
    ANNEX_SETTLE = "annex.settle"
    ROW_MEND = "row.mend"
    ROW_CONFIRM = "row.confirm"
    ROW_EXCLUDE = "row.exclude"
    ROW_JOIN = "row.join"
    ROW_SPLIT = "row.split"
    ANNEX_ACCEPT = "annex.accept"
    ANNEX_REJECT = "annex.reject"
    # mappings
    MAPPING_MAKE = "mapping.make"
    MAPPING_FRAME = "mapping.frame"
    MAPPING_MARK = "mapping.mark"
    MAPPING_DROP = "mapping.drop"
    TAKING_MAKE = "taking.make"
    TAKING_ACCEPT = "taking.accept"
    TAKING_RECORD = "taking.record"
    TAKING_REJECT = "taking.reject"
    FILING_RECORD = "filing.record"
    FILING_WITHDRAW = "filing.withdraw"
    # criteria
    MEASURE_REGISTER = "measure.register"
    SET_DRAFT = "set.draft"
    SET_ACTIVATE = "set.activate"
    THRESHOLD_FILL = "threshold.fill"
    THRESHOLD_CONFIRM = "threshold.confirm"
    CHARGE_ASSIGN = "charge.assign"
    CHARGE_CONFIRM = "charge.confirm"
    CHARGE_END = "charge.end"
    GROUP_ASSIGN = "group.assign"
    GROUP_END = "group.end"
    GUIDE_DISMISS = "guide.dismiss"
    # reports
    REPORT_READ = "report.read"
    REPORT_FORM = "report.form"
    REPORT_BUILD = "report.build"
    REPORT_EDIT = "report.edit"
    REPORT_ADDRESS = "report.address"
    REPORT_SUBMIT = "report.submit"
    REPORT_WITHDRAW = "report.withdraw"
    REPORT_ISSUE = "report.issue"
    REPORT_ATTACH = "report.attach"
    REPORT_CORRECT = "report.correct"
    SCHEDULE_SET = "schedule.set"
    # packs
    PACK_APPLY = "pack.apply"

    @property
    def is_read(self) -> bool:
        """True when the permission opens pages and changes nothing."""
        return self.value.endswith(".read")


OWN = frozenset(
    {
        Permission.PASSWORD_CHANGE,
        Permission.EMAIL_CHANGE,
        Permission.SESSION_END,
        Permission.DIGEST_CHOOSE,
    }
)
"""Deeds that concern only the person's own account; everybody signed in has them."""

CHARGED: frozenset[Permission] = frozenset(
    {
        Permission.READING_CONFIRM,
        Permission.READING_RETURN,
        Permission.CONFIRMATION_WITHDRAW,
        Permission.CRITERION_CONCLUDE,
    }
)
"""Permissions that a grant limits by charge as well as by area (decision 14)."""
