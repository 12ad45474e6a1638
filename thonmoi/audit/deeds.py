"""`@action`: the one door through which everything changes.

The outermost deed checks the permission on its subject as loaded, opens the
transaction, and at the very end takes the head of the chain, numbers and hashes
the buffered events and inserts them: no change without its entry, no entry
without its change. Deeds called inside a deed share its transaction and cause;
of them only scope (and, inside, state) is asked (decision 26).
"""

import functools
import uuid
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ParamSpec, TypeVar

from django.db import IntegrityError, models, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.audit import chain, statements, turns
from thonmoi.audit.encoding import canonical
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.kernel.limits import OWN
from thonmoi.kernel.permissions import Permission

P = ParamSpec("P")
R = TypeVar("R")


class Door(StrEnum):
    """Through what a person or program reaches a deed."""

    PAGE = "page"
    COMMAND = "command"
    JOB = "job"
    API = "api"
    NESTED = "nested"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    permission: Permission
    says: str | Promise
    doors: frozenset[Door]
    function: Callable[..., Any]


@dataclass
class Deed:
    """A deed under way: what it is and the rows it has changed so far."""

    spec: ActionSpec
    by: Actor
    note: str = ""
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass
class Outermost:
    """The transaction: its request, its cause, the events waiting for their numbers."""

    request_id: str
    cause: Permission
    events: list[dict[str, Any]] = field(default_factory=list)
    stack: list[Deed] = field(default_factory=list)


ACTIONS: dict[Permission, ActionSpec] = {}
request_id: ContextVar[str] = ContextVar("request_id", default="")
_current: ContextVar[Outermost | None] = ContextVar("deed", default=None)


def current_deed() -> Deed | None:
    """The innermost deed under way, or None."""
    outermost = _current.get()
    return outermost.stack[-1] if outermost and outermost.stack else None


def enclosing_deeds() -> list[Deed]:
    """The deeds around the innermost one, whose events come after its own."""
    outermost = _current.get()
    return outermost.stack[:-1] if outermost else []


def _authorise(spec: ActionSpec, subject: Any, by: Actor, *, nested: bool) -> None:
    path = subject.unit_path
    if spec.permission in OWN:
        if getattr(subject, "account_id", None) != by.id or by.id is None:
            raise Denied("access.not-own", _("You can do this only with your own account."))
        return
    if nested:
        if not by.covers(path):
            raise NotFound("access.out-of-area", _("This lies outside your area."))
        return
    if by.can(spec.permission, path, getattr(subject, "charge", None)):
        return
    if not by.sees(path):
        raise NotFound("access.not-found", _("There is nothing here that you may see."))
    raise Denied(
        "access.denied",
        _("Your role does not include this. Ask the administrator or the office in charge."),
    )


def _event(deed: Deed, subject: Any, result: Any, outermost: Outermost) -> dict[str, Any]:
    target = result if isinstance(result, models.Model) and result.pk else subject
    label = getattr(target, "log_label", None) or str(target)
    return {
        "actor_kind": str(deed.by.kind),
        "actor_id": deed.by.id,
        "office": deed.by.office,
        "action": str(deed.spec.permission),
        "target": target._meta.label_lower if isinstance(target, models.Model) else "",
        "target_id": str(getattr(target, "pk", "") or ""),
        "label": label[:300],
        "unit_path": target.unit_path,
        "changes": canonical(deed.rows),
        "note": deed.note,
        "cause": str(outermost.cause),
        "request_id": outermost.request_id,
    }


def is_running() -> bool:
    """Whether a deed is being done just now."""
    return _current.get() is not None


def action(
    permission: Permission, *, says: str | Promise, doors: tuple[Door, ...]
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function a deed. Its first argument is the subject (with `unit_path`), `by` the actor.

    `says` is the sentence of the log; ``{target}`` in it is the subject's label.
    Raises Denied or NotFound before anything runs; any error rolls everything back. A row of
    which there is one already is a Conflict: another deed made it meanwhile.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        spec = ActionSpec(permission, says, frozenset(doors), function)
        if permission in ACTIONS:
            raise RuntimeError(f"two deeds named {permission}")
        ACTIONS[permission] = spec

        @functools.wraps(function)
        def deed(*args: P.args, **kwargs: P.kwargs) -> R:
            subject: Any = args[0]
            by: Any = kwargs["by"]
            outermost = _current.get()
            _authorise(spec, subject, by, nested=outermost is not None)
            if outermost is None:
                return _outermost(spec, subject, by, function, args, kwargs)
            return _run(outermost, spec, subject, by, function, args, kwargs)

        deed.spec = spec  # type: ignore[attr-defined]  # a mark on the function
        return deed

    return decorate


def _outermost(
    spec: ActionSpec, subject: Any, by: Actor, function: Any, args: Any, kwargs: Any
) -> Any:
    outermost = Outermost(request_id.get() or str(uuid.uuid4()), spec.permission)
    token = _current.set(outermost)
    try:
        with transaction.atomic():
            turns.take(spec.permission, subject.unit_path)
            with statements.noting(statements.WRITTEN) as tables:
                result = _run(outermost, spec, subject, by, function, args, kwargs)
            chain.append(outermost.events, at=clock.now(), tables=tables)
        return result
    except IntegrityError as error:
        if turns.is_twice(error):
            raise turns.meanwhile() from error
        raise
    finally:
        _current.reset(token)


def _run(
    outermost: Outermost,
    spec: ActionSpec,
    subject: Any,
    by: Actor,
    function: Any,
    args: Any,
    kwargs: Any,
) -> Any:
    deed = Deed(spec, by, note=str(kwargs.get("note") or ""))
    outermost.stack.append(deed)
    try:
        result = function(*args, **kwargs)
    finally:
        outermost.stack.pop()
    if deed.rows or not outermost.stack:
        outermost.events.append(_event(deed, subject, result, outermost))
    return result
