"""The minutes of an inspection as an official document: Decree 30/2020/NĐ-CP, form 1.10. Pure.

What is known stands there; for the hours, the people and the number there are blanks: people
are named on paper, never here.
"""

from thonmoi.inspections.document.facts import MinutesFacts, RecommendationLine
from thonmoi.inspections.document.minutes import compose

__all__ = ["MinutesFacts", "RecommendationLine", "compose"]
