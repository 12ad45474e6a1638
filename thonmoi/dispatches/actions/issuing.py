"""Number and day from the clerk's register, the signed file, sending to the receivers."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.dispatches import rules
from thonmoi.dispatches.models import Dispatch
from thonmoi.dispatches.rules import DispatchKind, DispatchState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import attach_file, register_document, store_file
from thonmoi.library.facts import DocumentFacts
from thonmoi.library.files.check import Checked
from thonmoi.library.files.signature import accepted
from thonmoi.notices.actions import send_delivery
from thonmoi.notices.models import Delivery


@action(P.DISPATCH_ISSUE, says=_("Issued {target}"), doors=(Door.PAGE,))
def issue_dispatch(
    dispatch: Dispatch,
    *,
    by: Actor,
    version: int,
    number: str,
    issued_on: date,
    docx: Checked,
    signer: str = "",
    signed: Checked | None = None,
) -> Dispatch:
    """Put a submitted paper into the register under its number; then nothing in it changes.

    Raises Conflict where it was not submitted or changed since `version`, or where the register
    holds the number already; Invalid for a signed file that is no PDF or was changed.
    """
    rules.check_own(dispatch.agency_id, by.agency_ids)
    rules.check_state(dispatch.state, DispatchState.SUBMITTED)
    title = f"V/v {dispatch.title}" if dispatch.kind == DispatchKind.LETTER else dispatch.title
    facts = DocumentFacts(dispatch.kind, dispatch.issuer_name, title, number, issued_on)
    return change(
        dispatch,
        expect={"version": version, "state": DispatchState.SUBMITTED},
        state=DispatchState.ISSUED,
        signature=accepted(signed) if signed else "",
        document=register_document(dispatch, by=by, facts=facts, file=signed),
        docx=store_file(dispatch, by=by, file=docx),
        signer=signer or dispatch.signer,
        issued_at=clock.now(),
        issued_by_id=by.id,
    )


@action(P.DISPATCH_ATTACH, says=_("Attached the signed file of {target}"), doors=(Door.PAGE,))
def attach_dispatch(dispatch: Dispatch, *, by: Actor, version: int, signed: Checked) -> Dispatch:
    """Attach the signed file of an issued paper; it is never replaced.

    Raises Conflict where it is not issued or has its file, Invalid for no PDF or a changed one.
    """
    rules.check_own(dispatch.agency_id, by.agency_ids)
    rules.check_state(dispatch.state, DispatchState.ISSUED)
    assert dispatch.document is not None
    if dispatch.document.file_id is not None:
        raise Conflict("dispatch.signed-already", _("The signed file is attached already."))
    found = accepted(signed)
    attach_file(dispatch.document, by=by, file=signed)
    return change(dispatch, expect={"version": version}, signature=found)


@action(P.DISPATCH_SEND, says=_("Sent to its receivers: {target}"), doors=(Door.PAGE,))
def send_dispatch(dispatch: Dispatch, *, by: Actor, agencies: Mapping[int, str]) -> list[Delivery]:
    """Send an issued paper to agencies inside the program, each by its line of "Nơi nhận".

    Raises Conflict before it is issued, and where everybody has it already.
    """
    rules.check_own(dispatch.agency_id, by.agency_ids)
    rules.check_state(dispatch.state, DispatchState.ISSUED)
    assert dispatch.document is not None
    return send_delivery(dispatch.document, by=by, agencies=agencies)
