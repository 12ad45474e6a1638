"""Duties: what a clause asks of an agency; of several agencies, one each."""

from collections.abc import Iterator

from thonmoi.intake.rules.flat import Flat
from thonmoi.intake.rules.proposing.ground import Ground
from thonmoi.intake.rules.proposing.papers import agencies_meant
from thonmoi.intake.rules.words import ItemKind


def duties(ground: Ground) -> Iterator[Flat]:
    """The lead and, where the plan names an office within a division, only the office itself."""
    for duty in ground.reading.duties:
        named = agencies_meant(ground, duty.agency)
        for body in named.bodies or [None]:
            yield Flat(
                ItemKind.DUTY,
                duty.clause,
                duty.text,
                is_doubtful=bool(named.why),
                why=named.why,
                agency_id=body.id if body else None,
                name=duty.agency[:300],
                role=duty.role,
                units=tuple(place.id for place in named.communes),
            )
