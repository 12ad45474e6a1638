"""Who acts, and where he may do what.

Everyone who reads or writes is an `Actor`: staff, visitor, token, scheduled
job, importer. A grant covers the subtree of a unit's path; a charge is the
second dimension: a division confirms only the criteria it is charged with.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import ClassVar

from thonmoi.kernel.limits import CHARGED
from thonmoi.kernel.permissions import Permission


class ActorKind(StrEnum):
    STAFF = "staff"
    VISITOR = "visitor"
    TOKEN = "token"
    JOB = "job"
    IMPORTER = "importer"
    SIMULATED = "simulated"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the tree of units by its path: enough to authorise a deed there."""

    unit_path: str
    name: str = ""

    def __str__(self) -> str:
        return self.name or self.unit_path


@dataclass(frozen=True, slots=True)
class Grant:
    """Permissions over the subtree of `path`; `charges` limits the charged ones (None: not)."""

    path: str
    permissions: frozenset[Permission]
    charges: frozenset[str] | None = None
    place: str = ""

    def allows(self, permission: Permission, path: str, charge: str | None) -> bool:
        if permission not in self.permissions or not path.startswith(self.path):
            return False
        if self.charges is None or charge is None or permission not in CHARGED:
            return True
        return charge in self.charges


@dataclass(frozen=True, slots=True)
class Actor:
    """The one who acts. `id` is the account's; `office` names the agency in the log."""

    kind: ActorKind
    id: int | None = None
    office: str = ""
    grants: tuple[Grant, ...] = field(default=())
    agency_ids: frozenset[int] = frozenset()
    roles: frozenset[str] = frozenset()

    PUBLIC: ClassVar["Actor"]

    def can(self, permission: Permission, path: str, charge: str | None = None) -> bool:
        """Whether the deed is allowed on a thing at `path`.

        `charge` is the key of what the deed concerns (``set-slug/criterion``);
        None asks whether it is allowed for some charge at least.
        """
        return any(grant.allows(permission, path, charge) for grant in self.grants)

    def areas(self, permission: Permission | None = None) -> tuple[str, ...]:
        """The paths whose subtrees the actor may reach, none inside another, sorted."""
        paths = sorted(
            {g.path for g in self.grants if permission is None or permission in g.permissions}
        )
        return tuple(
            path for path in paths if not any(path != o and path.startswith(o) for o in paths)
        )

    def paths(self, permission: Permission) -> frozenset[str]:
        """The very paths for which the actor holds a permission: his own places, one in another."""
        return frozenset(g.path for g in self.grants if permission in g.permissions)

    def places(self, permission: Permission) -> tuple[Place, ...]:
        """Where the actor holds a permission, each place with its name, outermost only."""
        names = {g.path: g.place for g in self.grants if permission in g.permissions}
        return tuple(Place(path, names[path]) for path in self.areas(permission))

    def covers(self, path: str) -> bool:
        """Whether `path` lies in an area of the actor."""
        return any(path.startswith(grant.path) for grant in self.grants)

    def sees(self, path: str) -> bool:
        """Whether a thing at `path` is his to read: in his area, or binding it from above."""
        return any(
            path.startswith(grant.path) or grant.path.startswith(path) for grant in self.grants
        )

    def charges(self, permission: Permission) -> frozenset[str] | None:
        """The charges he holds for a permission; None where no grant limits them."""
        held: set[str] = set()
        for grant in self.grants:
            if permission in grant.permissions:
                if grant.charges is None:
                    return None
                held |= grant.charges
        return frozenset(held)

    @property
    def is_signed_in(self) -> bool:
        return self.kind is ActorKind.STAFF

    @property
    def is_simulated(self) -> bool:
        """Whether what he does is simulated: every row that he writes says so."""
        return self.kind is ActorKind.SIMULATED

    def simulated(self) -> "Actor":
        """The same office with the same rights, acting for show; only a demonstration uses it."""
        return replace(self, kind=ActorKind.SIMULATED)


Actor.PUBLIC = Actor(ActorKind.VISITOR)


def importer(office: str, *, path: str, permissions: frozenset[Permission]) -> Actor:
    """An actor for packs and commands, with just the permissions that it is given."""
    return Actor(ActorKind.IMPORTER, office=office, grants=(Grant(path, permissions),))
