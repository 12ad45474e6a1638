"""Keeping the document of a proposal as the bytes that were submitted, as issued reports are."""

from thonmoi.audit.writes import create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.priorities.models import FrozenPriority, Priority


def freeze(
    priority: Priority, by: Actor, docx: Checked, pdf: Checked, *, is_numbered: bool
) -> FrozenPriority:
    """Keep both files beside the proposal, in the deed that submits or numbers it."""
    return create(
        FrozenPriority,
        priority=priority,
        is_numbered=is_numbered,
        docx=store_file(priority, by=by, file=docx),
        pdf=store_file(priority, by=by, file=pdf),
        at=clock.now(),
    )
