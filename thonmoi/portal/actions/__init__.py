"""Writes of the portal: releasing figures, taking them back."""

from thonmoi.portal.actions.releases import digest_of, make_release, withdraw_release

__all__ = ["digest_of", "make_release", "withdraw_release"]
