"""The Front answers an objection."""

import pytest

from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.surveys import actions
from thonmoi.surveys.models import Objection
from thonmoi.surveys.tests import world


def test_works_and_who_may(as_):
    row = world.objected()
    form = {"version": 1, "answer": "Đã niêm yết lại ngày 17/6"}
    response = as_(world.FRONT).post(f"/objections/{row.pk}/answer/", form)
    assert "Đã niêm yết lại" in as_(world.FRONT).get(response.url).content.decode()
    row = Objection.objects.get()
    world.only_the_front(lambda by: actions.answer_objection(row, by=by, version=2, answer="Đã rõ"))
    world.logged("objection.answer")
    row = Objection.objects.get()
    with pytest.raises(Conflict):
        actions.answer_objection(row, by=world.front(), version=1, answer="Khác")
    with pytest.raises(Invalid):
        actions.answer_objection(row, by=world.front(), version=3, answer="")
    assert as_(world.OFFICE).get(f"/objections/{row.pk}/answer/").status_code == 404
