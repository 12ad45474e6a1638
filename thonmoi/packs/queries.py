"""What a pack would change."""

from thonmoi.kernel.access import Actor
from thonmoi.packs.reading import Pack
from thonmoi.packs.sections import steps_of
from thonmoi.packs.steps import Step


def diff(actor: Actor, pack: Pack) -> list[Step]:
    """What applying the pack would do, without doing it."""
    return [step for file in pack.files for step in steps_of(actor, file)]
