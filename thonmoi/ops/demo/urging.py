"""The office reminds the communes that are late with the simulated half year; no mail is made."""

from thonmoi.notices import actions, queries
from thonmoi.notices.rules.urging import Concern, chosen
from thonmoi.ops.demo.offices import Offices

NOTE = "Mô phỏng: đề nghị xã gửi số liệu 6 tháng."


def urge(offices: Offices) -> None:
    """One reminder to each commune with something overdue."""
    every = queries.owing(offices.office, offices.district.unit_path)
    late = [one for one in chosen(every, {Concern.LATE}) if one.rows and one.body.is_commune]
    if late:
        actions.send_reminder(offices.district, by=offices.office, found=late, people=(), note=NOTE)
