"""Permissions that are limited in a way of their own: by the person, by charge."""

from thonmoi.kernel.permissions import Permission

OWN = frozenset(
    {
        Permission.PASSWORD_CHANGE,
        Permission.EMAIL_CHANGE,
        Permission.SESSION_END,
        Permission.DIGEST_CHOOSE,
    }
)
"""Deeds that concern only the person's own account; everybody signed in has them."""

CHARGED: frozenset[Permission] = frozenset(
    {
        Permission.READING_CONFIRM,
        Permission.READING_RETURN,
        Permission.CONFIRMATION_WITHDRAW,
        Permission.CRITERION_CONCLUDE,
        Permission.VERIFICATION_GIVE,
    }
)
"""Permissions that a grant limits by charge as well as by area (decision 14)."""
