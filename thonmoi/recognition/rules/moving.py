"""Which steps begin when one ends, and who ends which: the state machine over a procedure. Pure."""

from collections.abc import Collection, Iterable, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.text import nfc
from thonmoi.recognition.rules.lacks import Lack, Step
from thonmoi.recognition.rules.words import StageState


def first(steps: Sequence[Step]) -> list[Step]:
    """The steps that begin with the dossier: those that come after none."""
    return [one for one in steps if not one.after]


def opened(steps: Iterable[Step], begun: Collection[str], ended: Collection[str]) -> list[Step]:
    """The steps that begin now: what they come after has ended, and they have not begun."""
    return [one for one in steps if one.after in ended and one.code not in begun]


def state_of(
    code: str, begun: Collection[str], ended: Collection[str], skipped: Collection[str]
) -> StageState:
    """Where a step is."""
    if code in skipped:
        return StageState.SKIPPED
    if code in ended:
        return StageState.DONE
    return StageState.NOW if code in begun else StageState.WAITING


def require_now(state: StageState) -> None:
    """Raise Conflict for a step that is not under way: steps are taken in their order."""
    if state is StageState.WAITING:
        raise Conflict("step.early", _("The step before this one has not ended yet."))
    if state is not StageState.NOW:
        raise Conflict("step.ended", _("This step has ended already."))


def settle(step: Step, found: Sequence[Lack], reason: str) -> tuple[str, bool]:
    """(the reason to keep, whether the step is left out); it may end.

    Raises Conflict naming what is missing, Invalid where a person has to give a reason. A step
    that the procedure leaves to the place may be left out, with a reason, whatever it lacks.
    """
    said = nfc(reason).strip()
    hard = [one for one in found if one.is_hard]
    if hard and not (step.is_optional and said):
        raise Conflict("step.lacks", _listed(hard))
    if found and not said:
        raise Invalid(
            "step.reason",
            _("Something here is not known. Decide, and say why in a sentence."),
            field="reason",
        )
    return said, bool(hard)


def _listed(hard: Sequence[Lack]) -> str | Promise:
    shown = " ".join(str(one.text) for one in hard[:6])
    more = len(hard) - 6
    text = _("This step cannot end yet. %(lacks)s") % {"lacks": shown}
    return text if more <= 0 else f"{text} (+{more})"
