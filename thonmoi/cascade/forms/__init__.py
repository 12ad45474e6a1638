"""Shape and friendly messages of the forms of the cascade; choices are passed in."""

from thonmoi.cascade.forms.recording import RecordForm, WaiveForm
from thonmoi.cascade.forms.requiring import AskForm, RequireForm
from thonmoi.cascade.forms.roadmaps import RoadmapForm, WithdrawForm

__all__ = ["AskForm", "RecordForm", "RequireForm", "RoadmapForm", "WaiveForm", "WithdrawForm"]
