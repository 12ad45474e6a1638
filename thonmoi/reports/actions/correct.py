"""Correcting what was issued: a new edition with its reason; the one before stays as it is."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc
from thonmoi.reports import rules
from thonmoi.reports.actions import framing
from thonmoi.reports.actions.build import write_paragraphs
from thonmoi.reports.document import Frame
from thonmoi.reports.drafting import Draft
from thonmoi.reports.facts import canonical, digest
from thonmoi.reports.models import Report, ReportParagraph
from thonmoi.reports.narrative import SECTIONS


@action(P.REPORT_CORRECT, says=_("Began to correct {target}"), doors=(Door.PAGE,))
def correct_report(
    report: Report, *, by: Actor, version: int, draft: Draft, frame: Frame, reason: str
) -> Report:
    """Begin a new edition of an issued report from the facts of now; gives the new draft.

    It takes over the words that people wrote and the frame, and opens by saying what it
    replaces and why. Raises Conflict where the report is not issued or corrected already,
    Invalid without a reason.
    """
    if not report.is_issued:
        raise Conflict("report.not-issued", _("The report is not issued: change the draft itself."))
    if Report.objects.filter(corrects=report).exists():
        raise Conflict("report.corrected", _("A correction of this report is begun already."))
    said = " ".join(nfc(reason).split())
    if not said:
        raise Invalid("report.reason", _("Say what is corrected, and why."), field="reason")
    change(report, expect={"version": version})
    made = create(Report, **_values(report, draft, said, by), **framing.fields(frame))
    framing.set_receivers(made, frame)
    write_paragraphs(made, draft.paras)
    _take_over(report, made)
    _say_what_it_replaces(report, made, by)
    return made


def _values(report: Report, draft: Draft, reason: str, by: Actor) -> dict[str, object]:
    text = canonical(draft.facts)
    return {
        "unit": report.unit,
        "kind": report.kind,
        "period": report.period,
        "edition": report.edition + 1,
        "corrects": report,
        "reason": reason,
        "state": rules.ReportState.DRAFT,
        "facts": text,
        "digest": digest(text),
        "is_simulated": draft.facts.is_simulated,
        "built_at": clock.now(),
        "built_by_id": by.id,
    }


def _take_over(old: Report, new: Report) -> None:
    """Words that a person wrote stay; where the figures say otherwise now, both are shown."""
    held = {row.key: row for row in ReportParagraph.objects.filter(report=new)}
    for row in ReportParagraph.objects.filter(report=old, edited__isnull=False):
        values = {name: getattr(row, name) for name in ("edited", "edited_over")}
        values |= {"edited_by_id": row.edited_by_id, "edited_at": row.edited_at}
        if row.key in held:
            change(held[row.key], **values)
        elif row.key != _key(old.edition):
            create(ReportParagraph, report=new, key=row.key, order=row.order, **values)


def _say_what_it_replaces(old: Report, new: Report, by: Actor) -> None:
    document = old.document
    assert document is not None
    day = f" ngày {document.issued_on:%d/%m/%Y}" if document.issued_on else ""
    text = f"Báo cáo này thay thế Báo cáo số {document.number}{day}. Lý do: {new.reason}"
    create(
        ReportParagraph,
        report=new,
        key=_key(new.edition),
        order=0,
        edited=text if text.endswith(".") else f"{text}.",
        edited_by_id=by.id,
        edited_at=clock.now(),
    )


def _key(edition: int) -> str:
    """Of the paragraph that says what an edition replaces, in the opening."""
    return f"{SECTIONS[0].key}/replaces-{edition}"
