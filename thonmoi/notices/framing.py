"""Who issues the letters of an area before any was written: a room above may say it.

framing.register(frame)      # in AppConfig.ready
"""

from collections.abc import Callable

from thonmoi.kernel.access import Actor
from thonmoi.notices.rules.letters import LetterFrame

Source = Callable[[Actor, str], LetterFrame | None]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a source: actor and path of a unit in; once is enough."""
    if source not in _sources:
        _sources.append(source)


def frame(actor: Actor, unit_path: str) -> LetterFrame | None:
    """The frame that a room knows for an area; None where none does."""
    found = (source(actor, unit_path) for source in _sources)
    return next((one for one in found if one is not None), None)
