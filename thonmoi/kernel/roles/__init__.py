"""What each role may do: one page for each group of roles, that a manager can read.

The slugs are those of the database and of packs; names and descriptions are
shown in Settings. A role says nothing about where: the area comes from the
membership, the charge from the agency (decisions 13, 14, 28).
"""

from thonmoi.kernel.roles.administrator import ADMIN
from thonmoi.kernel.roles.commune import COMMUNE_EDITOR, COMMUNE_LEAD
from thonmoi.kernel.roles.divisions import DIVISION, FINANCE
from thonmoi.kernel.roles.office import OFFICE
from thonmoi.kernel.roles.overseers import FRONT, LEADER, UPPER
from thonmoi.kernel.roles.role import Role

__all__ = ["ROLES", "Role"]

ROLES: dict[str, Role] = {
    one.slug: one
    for one in (
        COMMUNE_EDITOR,
        COMMUNE_LEAD,
        DIVISION,
        FINANCE,
        OFFICE,
        LEADER,
        FRONT,
        UPPER,
        ADMIN,
    )
}
"""Every role by its slug, in the order of Settings."""
