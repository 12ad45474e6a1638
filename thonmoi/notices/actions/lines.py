"""Writing over a row of a letter."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.models import LetterLine
from thonmoi.notices.rules import LetterState
from thonmoi.notices.rules.letters import check_draft, clean_lines


@action(P.LINE_EDIT, says=_("Wrote over a row of a letter: {target}"), doors=(Door.PAGE,))
def edit_line(
    line: LetterLine, *, by: Actor, version: int, text: str, is_left_out: bool
) -> LetterLine:
    """Set the words of a row of a draft, or leave the row out; its letter takes a new version."""
    check_draft(line.letter.state)
    said = clean_lines(text)
    if not said:
        raise Invalid(
            "line.empty", _("Write what is to be done, or leave the row out."), field="text"
        )
    change(line, expect={"version": version}, text=said, is_left_out=is_left_out)
    change(line.letter, expect={"state": LetterState.DRAFT})
    return line
