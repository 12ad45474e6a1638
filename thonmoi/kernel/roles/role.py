"""What a role is: its slug, its words, what it may do."""

from dataclasses import dataclass

from django.utils.functional import Promise

from thonmoi.kernel.limits import OWN
from thonmoi.kernel.permissions import Permission as P


@dataclass(frozen=True, slots=True)
class Role:
    slug: str
    name: str | Promise
    description: str | Promise
    permissions: frozenset[P]


def role(slug: str, name: str | Promise, description: str | Promise, *permissions: P) -> Role:
    """A role with those permissions, and with what everybody who signs in may do."""
    return Role(slug, name, description, frozenset({P.WORK_READ, *OWN, *permissions}))
