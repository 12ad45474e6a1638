"""Questions of surveys of satisfaction, by level."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from thonmoi.kernel.access import Actor, Place
from thonmoi.packs.steps import Op, Step
from thonmoi.surveys import actions
from thonmoi.surveys.actions import QuestionnaireFacts
from thonmoi.surveys.queries.choices import known_questionnaires


def steps(actor: Actor, data: dict[str, Any]) -> Iterator[Step]:
    """One step for each level; what the pack says of a known one is corrected."""
    there = known_questionnaires(actor)
    for row in data.get("questionnaires") or []:
        facts = _facts(row)
        run = partial(_register, facts=facts)
        known = there.get(facts.slug)
        values = tuple(getattr(facts, name) for name in facts.__dataclass_fields__)
        op = Op.CREATE if known is None else Op.KEEP if known == values else Op.CHANGE
        yield Step(op, "questionnaire", facts.name, run)


def _facts(row: dict[str, Any]) -> QuestionnaireFacts:
    until = row.get("valid_to")
    return QuestionnaireFacts(
        slug=str(row["slug"]),
        level=str(row["level"]),
        name=str(row["name"]),
        questions="\n".join(str(one) for one in row["questions"]),
        valid_from=date.fromisoformat(str(row["valid_from"])),
        valid_to=date.fromisoformat(str(until)) if until else None,
        confidence=str(row.get("confidence") or "unknown"),
        source=str(row.get("source") or ""),
    )


def _register(actor: Actor, facts: QuestionnaireFacts) -> object:
    return actions.register_questionnaire(Place(""), by=actor, facts=facts)
