"""Attaching the signed file where it came after number and day."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import attach_file
from thonmoi.library.files.check import Checked
from thonmoi.library.files.signature import accepted
from thonmoi.reports.models import FrozenReport, Report


@action(P.REPORT_ATTACH, says=_("Attached the signed file of {target}"), doors=(Door.PAGE,))
def attach_report(report: Report, *, by: Actor, version: int, signed: Checked) -> Report:
    """Attach the signed file of an issued report; it is never replaced.

    Raises Conflict where the report is not issued or has its file, Invalid for a file that is
    no PDF or was changed after it was signed.
    """
    frozen = FrozenReport.objects.filter(report=report).first()
    if frozen is None:
        raise Conflict("report.not-issued", _("The report is not issued yet. Issue it first."))
    if frozen.signed_id is not None:
        raise Conflict("report.signed-already", _("The signed file is attached already."))
    signature = accepted(signed)
    assert report.document is not None
    kept = attach_file(report.document, by=by, file=signed)
    change(frozen, expect={"signed": None}, signed=kept.file, signature=signature)
    return change(report, expect={"version": version})
