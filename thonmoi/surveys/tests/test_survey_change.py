"""What a survey asks is changed before it opens, never after."""

import pytest

from thonmoi.kernel.errors import Conflict
from thonmoi.surveys import actions, rules
from thonmoi.surveys.models import Survey
from thonmoi.surveys.tests import world


def change(by, row=None, **changes):
    row = row or world.planned()
    given = {"version": row.version, "facts": world.facts(form_paper="12/HD-MTTQ")}
    given |= {"questions": rules.questions(row.kind, "Một\nHai\nBa")}
    given |= {"hamlets": rules.hamlets("Ấp Phú Miêng; 100")} | changes
    return actions.change_survey(row, by=by, **given)


def test_works_by_the_page(as_):
    row, browser = world.planned(), as_(world.FRONT)
    address = f"/surveys/{row.pk}/questions/"
    page = browser.get(address).content.decode()
    assert "Ấp Phú Miêng; 8" in page and "Đường ở ấp có sạch không?" in page
    form = {"title": "Tên mới", "questions": "Một\nHai", "hamlets": "Ấp 1\t10", "batch": 8}
    form |= {"version": row.version, "form_paper": "12/HD-MTTQ"}
    assert browser.post(address, form).status_code == 302
    row = Survey.objects.get()
    assert [one.text for one in row.questions.all()] == ["Một", "Hai"]
    assert row.hamlets.get().households == 10 and row.form_paper == "12/HD-MTTQ"
    assert browser.post(address, form).status_code == 409
    assert browser.post(address, form | {"questions": " "}).status_code == 422


def test_who_and_when():
    world.only_the_front(change)
    world.logged("survey.change")
    with pytest.raises(Conflict):
        change(world.front(), world.opened())
