"""Beginning a paper, writing it over, putting it away."""

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.dispatches import rules
from thonmoi.dispatches.actions._fields import fields
from thonmoi.dispatches.models import Dispatch
from thonmoi.dispatches.rules import DispatchKind, DispatchState
from thonmoi.dispatches.rules.words import Frame, Words
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P


@action(P.DISPATCH_DRAFT, says=_("Began a document: {target}"), doors=(Door.PAGE,))
def draft_dispatch(
    agency: Agency, *, by: Actor, kind: DispatchKind, words: Words, frame: Frame
) -> Dispatch:
    """Keep a draft of the actor's own agency; nobody else sees it before it is issued.

    Raises Denied for another agency, Invalid without a title.
    """
    rules.check_own(agency.pk, by.agency_ids)
    return create(
        Dispatch,
        agency=agency,
        kind=kind,
        state=DispatchState.DRAFT,
        drafted_at=clock.now(),
        drafted_by_id=by.id,
        **fields(words, frame),
    )


@action(P.DISPATCH_EDIT, says=_("Wrote over {target}"), doors=(Door.PAGE,))
def edit_dispatch(
    dispatch: Dispatch, *, by: Actor, version: int, words: Words, frame: Frame
) -> Dispatch:
    """Set words and frame of a draft. Raises Conflict where it changed since, or is no draft."""
    rules.check_own(dispatch.agency_id, by.agency_ids)
    rules.check_state(dispatch.state, DispatchState.DRAFT)
    expected = {"version": version, "state": DispatchState.DRAFT}
    return change(dispatch, expect=expected, **fields(words, frame))


@action(P.DISPATCH_DROP, says=_("Dropped {target}"), doors=(Door.PAGE,))
def drop_dispatch(dispatch: Dispatch, *, by: Actor, version: int) -> Dispatch:
    """Put a draft away; it stays in the list. Raises Conflict where it changed, or is no draft."""
    rules.check_own(dispatch.agency_id, by.agency_ids)
    rules.check_state(dispatch.state, DispatchState.DRAFT)
    expected = {"version": version, "state": DispatchState.DRAFT}
    return change(dispatch, expect=expected, state=DispatchState.DROPPED)
