"""Writing over a paragraph, or putting back the words built."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.reports import rules
from thonmoi.reports.models import ReportParagraph
from thonmoi.reports.rules import ReportState


@action(P.REPORT_EDIT, says=_("Edited a paragraph: {target}"), doors=(Door.PAGE,))
def edit_paragraph(
    paragraph: ReportParagraph, *, by: Actor, version: int, text: str | None
) -> ReportParagraph:
    """Set a person's words beside the words built; None puts the words built back.

    The report takes a new version too, so that nobody submits what he has not seen. Raises
    Conflict where somebody edited the paragraph after `version` was read, or the report is no
    longer a draft, Invalid for words that cannot be taken.
    """
    rules.check_draft(paragraph.report.state)
    said = None if text is None else rules.clean_text(text)
    if said == paragraph.generated:
        said = None
    change(
        paragraph,
        expect={"version": version},
        edited=said,
        edited_over="" if said is None else paragraph.generated,
        edited_by_id=by.id,
        edited_at=clock.now(),
    )
    change(paragraph.report, expect={"state": ReportState.DRAFT})
    return paragraph
