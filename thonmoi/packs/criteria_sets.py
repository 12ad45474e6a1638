"""Criteria sets of a pack: drafted whole, and activated where the pack says so.

A set laid over another is completed from it before it is written. An edition is known by the
digest of its file: a changed file makes a new edition. Where people have made an edition of
their own since (a filled threshold), the new one stays a draft for the office to look at.
"""

from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from typing import Any

from thonmoi.audit.encoding import canonical
from thonmoi.criteria import actions, queries, rules
from thonmoi.criteria.queries import SetLine
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Invalid
from thonmoi.packs.papers import document_for, words
from thonmoi.packs.steps import Op, Step


def steps(actor: Actor, data: dict[str, Any]) -> Iterator[Step]:
    """One step for the set of a file."""
    digest = sha256(canonical(data).encode()).hexdigest()
    slug, name = str(data.get("id") or ""), str(data.get("name") or "")
    editions = [one for one in queries.criteria_sets(actor, every_edition=True) if one.slug == slug]
    if any(one.digest == digest for one in editions):
        yield Step(Op.KEEP, "criteria-set", name)
        return
    op = Op.CHANGE if editions else Op.CREATE
    run = partial(_draft, data=data, digest=digest, editions=editions)
    yield Step(op, "criteria-set", f"{name} ({slug})", run)


def _draft(actor: Actor, data: dict[str, Any], digest: str, editions: list[SetLine]) -> object:
    content, findings = rules.read_set(data)
    errors = [one for one in findings if one.level is rules.Severity.ERROR]
    if content is None or errors:
        told = "; ".join(f"{one.where}: {one.message}" for one in errors or findings)
        raise Invalid("pack.set", told)
    if content.overlay_on:
        content = rules.overlay(queries.written_set(actor, content.overlay_on), content)
    made = actions.draft_set(
        Place(content.area, content.name),
        by=actor,
        content=content,
        document=document_for(actor, content.document, content.area, content.name),
        issued_by=words(content.document),
        digest=digest,
    )
    is_peoples = any(one.state is rules.SetState.ACTIVE and not one.digest for one in editions)
    if content.state is rules.SetState.ACTIVE and not is_peoples:
        actions.activate_set(made, by=actor)
    return made
