"""Opinions are recorded from minutes: counts and words, never names."""

import pytest

from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.recognition.tests import world


def test_s45_recorded_with_the_answer(as_):
    row = world.published()
    form = {"on": "12/4/2025", "body": "Họp ấp Ân Lợi", "people": "52", "agreed": "50"}
    form |= {"text": "Đề nghị sửa đoạn mương", "answer": "Đưa vào kế hoạch năm 2026"}
    answer = as_(world.OFFICER).post(f"/dossiers/{row.pk}/opinions/", form)
    page = as_(world.OFFICE).get(answer.url).content.decode()
    assert "Đề nghị sửa đoạn mương" in page
    assert "Đưa vào kế hoạch năm 2026" in page


def test_who_may_when():
    with pytest.raises(Conflict):
        world.opine(world.opened())


def test_counts_that_cannot_be():
    row = world.published()
    with pytest.raises(Denied):
        world.opine(row, by=world.OFFICE)
    with pytest.raises(Invalid):
        world.opine(row, people=10, agreed=11)
    with pytest.raises(Invalid):
        world.opine(row, agreed=1)
