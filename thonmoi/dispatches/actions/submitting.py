"""Submitting a paper for signature, and taking it back."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.dispatches import rules
from thonmoi.dispatches.document import compose
from thonmoi.dispatches.models import Dispatch
from thonmoi.dispatches.rules import DispatchKind, DispatchState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.paper.lacking import refuse_void
from thonmoi.paper.model import DocDate


@action(P.DISPATCH_SUBMIT, says=_("Submitted for signature: {target}"), doors=(Door.PAGE,))
def submit_dispatch(dispatch: Dispatch, *, by: Actor, version: int) -> Dispatch:
    """Submit a draft as it was read.

    Raises Invalid for one that would be void (no text, no office of the signer, words left to
    be written), Conflict where it changed since, or is no draft.
    """
    rules.check_own(dispatch.agency_id, by.agency_ids)
    rules.check_state(dispatch.state, DispatchState.DRAFT)
    kind = DispatchKind(dispatch.kind)
    refuse_void(compose(kind, dispatch.words, dispatch.frame, day=DocDate()))
    return change(
        dispatch,
        expect={"version": version, "state": DispatchState.DRAFT},
        state=DispatchState.SUBMITTED,
        submitted_at=clock.now(),
        submitted_by_id=by.id,
    )


@action(P.DISPATCH_WITHDRAW, says=_("Took back {target}"), doors=(Door.PAGE,))
def withdraw_dispatch(dispatch: Dispatch, *, by: Actor, version: int, note: str = "") -> Dispatch:
    """Take a submitted paper back to be changed. Raises Conflict once it is issued."""
    rules.check_own(dispatch.agency_id, by.agency_ids)
    rules.check_state(dispatch.state, DispatchState.SUBMITTED)
    return change(
        dispatch,
        expect={"version": version, "state": DispatchState.SUBMITTED},
        state=DispatchState.DRAFT,
        submitted_at=None,
        submitted_by_id=None,
    )
