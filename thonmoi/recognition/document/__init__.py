"""Every paper of a dossier, composed from what is recorded: Decree 30/2020/NĐ-CP. Pure.

What is known stands there; for hours, people and numbers there are blanks: people are named on
paper, never here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from thonmoi.paper.model import Document
from thonmoi.recognition.document import commune, report, upper
from thonmoi.recognition.shown import StageView, Whole


@dataclass(frozen=True, slots=True)
class Made:
    """A paper that can be made: its slug for addresses and files, its name, the step it serves."""

    slug: str
    name: str
    step: str
    compose: Callable[[Whole], Document]


_FIXED = (
    Made("bao-cao-ket-qua", "Báo cáo kết quả thực hiện", "report", report.report),
    Made("tong-hop-y-kien", "Báo cáo tổng hợp ý kiến tham gia", "consult", commune.opinions),
    Made("bien-ban-hop-xa", "Biên bản họp xã", "vote", commune.minutes),
    Made("to-trinh-xa", "Tờ trình của xã", "dossier", commune.petition),
    Made("danh-muc-con-thieu", "Công văn đề nghị bổ sung hồ sơ", "dossier", commune.missing),
    Made("bao-cao-tham-tra", "Báo cáo thẩm tra", "verify", upper.verification),
    Made("to-trinh-huyen", "Tờ trình của huyện", "district", upper.district_petition),
    Made("du-thao-quyet-dinh", "Dự thảo quyết định công nhận", "decide", upper.decision),
)


def made_of(found: Whole) -> tuple[Made, ...]:
    """The papers of a dossier in the order of its steps; one letter for each charged agency."""
    order = {one.code: n for n, one in enumerate(found.stages)}
    all_ = [one for one in _FIXED if one.step in order]
    agencies = {s.agency_id: s.agency for x in found.criteria for s in x.said}
    if "verify" in order:
        all_ += [
            Made(f"xac-nhan-{key}", f"Văn bản xác nhận: {name}", "verify",
                 partial(_letter, agency_id=key))
            for key, name in agencies.items()
        ]  # fmt: skip
    all_ += [
        Made(f"bien-ban-{one.code}", f"Biên bản: {one.name}", one.code,
             partial(_meeting, stage=one))
        for one in found.stages
        if one.has_vote and not one.is_communes
    ]  # fmt: skip
    return tuple(sorted(all_, key=lambda one: order[one.step]))


def _letter(found: Whole, agency_id: int) -> Document:
    return upper.letter(found, agency_id)


def _meeting(found: Whole, stage: StageView) -> Document:
    return upper.meeting(found, stage)


__all__ = ["Made", "made_of"]
