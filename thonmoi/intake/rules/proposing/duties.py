"""Duties: what a clause asks of an agency; of several agencies, one each."""

from collections.abc import Iterator

from thonmoi.intake.rules.flat import Flat
from thonmoi.intake.rules.proposing.ground import Ground
from thonmoi.intake.rules.proposing.papers import bodies_of, means_communes
from thonmoi.intake.rules.words import ItemKind


def duties(ground: Ground) -> Iterator[Flat]:
    """The lead and, where the plan names an office within a division, only the office itself."""
    for duty in ground.reading.duties:
        communes = ground.known.communes() if means_communes(duty.agency) else ()
        bodies = bodies_of(ground, duty.agency) if not communes else []
        if " – " in duty.agency and len(bodies) > 1:
            bodies = bodies[:1]
        for body in bodies or [None]:
            yield Flat(
                ItemKind.DUTY,
                duty.clause,
                duty.text,
                agency_id=body.id if body else None,
                name=duty.agency[:300],
                role=duty.role,
                units=tuple(place.id for place in communes),
            )
