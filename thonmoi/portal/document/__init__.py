"""What is put up at a work and in a hamlet: a code to read with a telephone. Official paper."""

from thonmoi.portal.document.notices import notice, poster

__all__ = ["notice", "poster"]
