"""Shape and friendly messages of the forms of the cascade; choices are passed in."""

from thonmoi.cascade.forms.asking import AskForm
from thonmoi.cascade.forms.recording import RecordForm
from thonmoi.cascade.forms.requiring import RequireForm
from thonmoi.cascade.forms.roadmaps import RoadmapForm
from thonmoi.cascade.forms.waiving import WaiveForm
from thonmoi.cascade.forms.withdrawing import WithdrawForm

__all__ = ["AskForm", "RecordForm", "RequireForm", "RoadmapForm", "WaiveForm", "WithdrawForm"]
