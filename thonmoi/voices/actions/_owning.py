"""Who speaks, who answers, where a thing stands; the turns of a difficulty."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.writes import create
from thonmoi.criteria.models import Criterion
from thonmoi.funding.models import Project
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.plans.models import Clause, Task
from thonmoi.units.models import Unit
from thonmoi.voices import rules
from thonmoi.voices.models import Difficulty, Feedback, Turn, Voice
from thonmoi.voices.rules import TurnKind


@dataclass(frozen=True, slots=True)
class About:
    """The one thing that something is about; all None where it is about the place as a whole."""

    criterion: Criterion | None = None
    project: Project | None = None
    task: Task | None = None
    clause: Clause | None = None

    def as_fields(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in ("criterion", "project", "task", "clause")}


def spoken(unit: Unit, by: Actor, raised_by: Agency, about: About) -> dict[str, Any]:
    """The columns of who speaks about what, where. Denied for a body one does not act for."""
    if raised_by.pk not in by.agency_ids:
        raise Denied("voice.not-yours", _("You do not act for this agency."))
    path = narrower(unit.path, raised_by.unit.path)
    head = {"unit": unit, "unit_path": path, "raised_by": raised_by}
    return head | {"raised_on": clock.today(), **about.as_fields()}


def narrower(path: str, other: str) -> str:
    """The narrower of two places. Raises Invalid where neither lies in the other."""
    if not (path.startswith(other) or other.startswith(path)):
        raise Invalid("voice.place", _("This body has nothing to do with that place."), field="to")
    return max(path, other, key=len)


def is_office(by: Actor, path: str) -> bool:
    """Whether the actor keeps the register there: the office of the programme."""
    return by.can(P.DIFFICULTY_ASSIGN, path)


def require_owner(voice: Voice | Feedback, by: Actor) -> None:
    """Raise Denied for others than the body that answers, and the office, from a paper."""
    if voice.owner_id not in by.agency_ids and not is_office(by, voice.unit_path):
        raise Denied("voice.not-asked", _("Another agency answers this."))


def require_raiser(voice: Voice, by: Actor) -> None:
    """Raise Denied for others than the body that raised it, and the office."""
    if voice.raised_by_id not in by.agency_ids and not is_office(by, voice.unit_path):
        raise Denied("voice.not-raised", _("Another agency raised this."))


def turned(difficulty: Difficulty, by: Actor, kind: TurnKind, text: str = "", **more: Any) -> Turn:
    """Append what happened to a difficulty; a file is kept, but for police and army."""
    file: Checked | None = more.pop("file", None)
    if file and difficulty.owner and rules.by_reference(difficulty.owner.kind):
        raise Invalid(
            "voice.by-reference",
            _("For police and army name the document; do not upload a file."),
            field="file",
        )
    kept = store_file(difficulty, by=by, file=file) if file else None
    agency = min(by.agency_ids, default=None)
    return create(
        Turn,
        **{"difficulty": difficulty, "kind": kind, "on": clock.today(), "text": text.strip()},
        **{"agency_id": agency, "file": kept, "by_id": by.id},
        **more,
    )
