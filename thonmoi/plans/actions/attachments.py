"""Evidence of a task: files, or documents named."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.library.models import Document
from thonmoi.plans import rules
from thonmoi.plans.actions.concern import guarded_kinds, require_concerned
from thonmoi.plans.models import Attachment, Task


@action(P.ATTACHMENT_ADD, says=_("Added evidence to {target}"), doors=(Door.PAGE,))
def add_attachment(
    task: Task,
    *,
    by: Actor,
    file: Checked | None = None,
    reference: str = "",
    document: Document | None = None,
) -> Attachment:
    """Add a file, or name a document, that shows how far a task has come.

    Raises Denied for whom it does not concern, Invalid for nothing at all, and for a file where
    police or army answer: their evidence is named, not uploaded (decision 23).
    """
    require_concerned(task, by)
    if file is None and document is None and not reference.strip():
        raise Invalid("attachment.empty", _("Choose a file or name the document."), field="file")
    if file is not None and rules.is_by_reference(task.text, guarded_kinds(task)):
        sentence = _("Evidence of police and army is not uploaded. Name the document instead.")
        raise Invalid("attachment.by-reference", sentence, field="file")
    return create(
        Attachment,
        task=task,
        file=store_file(task, by=by, file=file) if file else None,
        reference=reference.strip()[:300],
        document=document,
        added_by_id=by.id,
        added_at=clock.now(),
    )
