"""What bodies raise, ask and remark, and what is answered."""

from thonmoi.voices.models.difficulties import Difficulty, Turn
from thonmoi.voices.models.questions import Question, Remark
from thonmoi.voices.models.voices import Voice

__all__ = ["Difficulty", "Question", "Remark", "Turn", "Voice"]
