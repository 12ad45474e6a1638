"""What each body of an area owes: the same rows that its own people see, asked for all at once."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import get_language

from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.notices import due as registry
from thonmoi.notices.queries.bodies import bodies, body_of, everybody
from thonmoi.notices.queries.dues import plain, said
from thonmoi.notices.queries.reminded import reminded
from thonmoi.notices.rules import Body, Due, Owing, in_order
from thonmoi.notices.rules.urging import Reminded, may_be_urged


def owing(actor: Actor, within: str = "") -> list[Owing]:
    """Every body of the actor's area with the rows that may be urged, most urgent body first.

    `within` keeps the bodies of a part of it. A body that owes nothing has no rows.
    """
    today, person, sources = clock.today(), plain(actor), registry.sources()

    def ask() -> tuple[Owing, ...]:
        found = bodies(person, within)
        rows = _by_body(found, _rows(everybody(person, found))) if found else {}
        last = reminded(person, [one.agency_id for one in found])
        made = (
            Owing(one, tuple(rows.get(one.agency_id, ())), last.get(one.agency_id, Reminded()))
            for one in found
        )
        return tuple(sorted(made, key=lambda o: (-o.late, not o.rows)))

    key = ("owing", today, get_language() or "", sources, person, within)
    return list(kept(actor, key, ask))


def owed_keys(actor: Actor, agency_id: int) -> frozenset[str] | None:
    """Keys of all that a body owes now, whoever of its people sees it.

    None where the actor neither belongs to it nor may urge it.
    """
    body = body_of(actor, agency_id)
    if body is None:
        return None
    key = ("owed-keys", clock.today(), registry.sources(), agency_id)
    ask = lambda: frozenset(row.key for row in _by_body([body], _rows_of(body)).get(agency_id, ()))
    return kept(actor, key, ask)


def _rows_of(body: Body) -> list[Due]:
    return _rows(everybody(Actor.PUBLIC, [body]))


def _rows(people: Actor) -> list[Due]:
    today = clock.today()
    found = [one for source in registry.sources() for one in said(people, source)]
    named = [replace(one, key=f"{one.key}@{one.agency_id or one.unit_path}") for one in found]
    return [
        replace(one, key=one.key.rpartition("@")[0])
        for one in in_order(named, today)
        if may_be_urged(one)
    ]


def _by_body(found: Iterable[Body], rows: Iterable[Due]) -> dict[int, list[Due]]:
    """The rows of each body: of the one they name, else of the committee of their commune."""
    places = {one.unit_path: one.agency_id for one in found if one.is_commune}
    held: dict[int, list[Due]] = {}
    for row in rows:
        owner = places.get(row.unit_path) if row.agency_id is None else row.agency_id
        if owner is not None:
            held.setdefault(owner, []).append(row)
    return held
