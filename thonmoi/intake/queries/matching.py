"""Matching one clause of a revised text by hand: what it says, what it may go on from."""

import json
from dataclasses import dataclass

from django.utils.text import Truncator

from thonmoi.intake.models import ClauseMatch
from thonmoi.intake.queries.proposals import proposal_row
from thonmoi.intake.rules.revising import Said, candidates
from thonmoi.intake.rules.revising.texts import of_plan, of_reading
from thonmoi.kernel.access import Actor
from thonmoi.plans import queries as plans


@dataclass(frozen=True, slots=True)
class Matching:
    """A clause with the clauses of the plan that are most like it, best first."""

    title: str
    path: str
    words: str
    old_path: str
    choices: list[tuple[str, str]]


def matching(actor: Actor, pk: int, path: str) -> Matching | None:
    """None where the proposal revises nothing, or has no such clause."""
    row = proposal_row(actor, pk)
    known = {one.path: one for one in of_reading(json.loads(row.reading)["clauses"])}
    if row.revises_id is None or path not in known:
        return None
    old = of_plan(plans.clause_rows(actor, row.revises_id))
    held = ClauseMatch.objects.filter(proposal=row, path=path).first()
    now = held.old_path if held else ""
    likely = [one for _score, one in candidates(old, known[path].words)]
    likely += [one for one in old if one.path == now and one not in likely]
    return Matching(row.title, path, known[path].words, now, [_choice(one) for one in likely])


def _choice(one: Said) -> tuple[str, str]:
    return one.path, f"{one.path}: {Truncator(one.words).chars(220)}"
