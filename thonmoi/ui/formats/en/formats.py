"""The English interface shows the same papers: figures and dates stay as in Vietnam."""

from thonmoi.ui.formats.vi.formats import *  # noqa: F403
