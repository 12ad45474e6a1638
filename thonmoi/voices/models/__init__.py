"""What bodies raise, ask and remark, what residents send, and what is answered."""

from thonmoi.voices.models.difficulties import Difficulty, Turn
from thonmoi.voices.models.feedback import Feedback, Terms
from thonmoi.voices.models.questions import Question, Remark
from thonmoi.voices.models.voices import Voice

__all__ = ["Difficulty", "Feedback", "Question", "Remark", "Terms", "Turn", "Voice"]
