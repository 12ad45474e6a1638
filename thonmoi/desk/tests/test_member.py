"""What a member of the steering committee answers for, on one page (S-43)."""

from datetime import date
from html import unescape

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit import kept
from thonmoi.cascade.rules import Kind
from thonmoi.cascade.tests import world as cascade
from thonmoi.criteria.rules import Standing
from thonmoi.desk.queries.answering import answering
from thonmoi.kernel.errors import NotFound
from thonmoi.plans.models import Task
from thonmoi.steering.tests import world


def member(**more):
    """A member who answers for Tân Lợi and Tân Hiệp, education everywhere, and his division."""
    more = {"seat": world.agency("phong-gddt")} | more
    row = world.member(**more)
    world.assign(row, codes=[world.LOI, world.HIEP], criteria=["5"])
    return row


def page(as_, row, person=world.LEADER):
    answer = as_(person).get(reverse("member", args=[row.pk]))
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def test_s43_communes_criteria_and_tasks_on_one_page(as_):
    """S-43: his communes with their distance, his criterion in every commune, his agency's."""
    row = member()
    cascade.require("V.3.-1", Kind.SECTOR, bodies=[cascade.body("phong-gddt", "5")])
    found = answering(universe.actor(world.LEADER), row.pk)
    assert [(one.unit.name, one.met, one.total) for one in found.communes] == [
        ("Tân Hiệp", 15, 20),
        ("Tân Lợi", 15, 20),
    ]
    assert found.unmet == 10
    (education,) = found.criteria
    assert [(u.name, s.standing) for u, s in education.rows] == [
        ("Tân Hiệp", Standing.NOT_MET),
        ("Tân Lợi", Standing.NOT_MET),
    ]
    assert len(found.subplans) == 1
    html = page(as_, row)
    for words in ("Xã Tân Lợi"[3:], "5. Giáo dục", "Kế hoạch theo tiêu chí phụ trách"):
        assert words in html


def test_s43_what_is_late_stands_first(as_, guard):
    """S-43: aims, tasks, plans and quarters that passed, each once, with whose they are."""
    row = member()
    passed = date(2025, 5, 1)
    cascade.require("V.3.-1", Kind.SECTOR, bodies=[cascade.body("phong-gddt", "5")], due=passed)
    cascade.register([("13", 1), ("2", 1)])
    with guard.tampering():
        Task.objects.filter(clause__path="IV.2.1.a", unit__code=world.LOI).update(due=passed)
        kept.forget()
    found = answering(universe.actor(world.LEADER), row.pk)
    assert found.late == 3
    html = page(as_, row)
    late = html.split('id="late-h"')[1].split("</section>")[0]
    assert late.count("<li>") == 3
    assert "13. Tổ chức sản xuất" in late


def test_a_signed_in_member_opens_his_own_page_first(as_):
    row = member(account=world.account(world.LEADER))
    html = unescape(as_(world.LEADER).get(reverse("overview")).content.decode())
    assert f'href="{reverse("member", args=[row.pk])}"' in html
    assert "Tôi chịu trách nhiệm" in html
    assert "Tôi chịu trách nhiệm" in page(as_, row)
    assert "Tôi chịu trách nhiệm" not in as_("vpdp").get(reverse("overview")).content.decode()


def test_nothing_assigned_says_so(as_):
    assert "Chưa ghi phần việc phụ trách" in page(as_, world.member())


def test_a_commune_sees_the_member_and_no_roadmap_of_a_neighbour(as_):
    row = member()
    cascade.register(code=world.HIEP, by=world.OFFICE, steps=[("8", 3)])
    found = answering(universe.actor(world.OFFICER), row.pk)
    assert found.steps == ()
    assert page(as_, row, world.OFFICER)


def test_another_area_is_not_found(guard):
    row = member()
    with pytest.raises(NotFound):
        answering(universe.actor(world.OFFICE), row.pk + 99)


def test_the_page_asks_little(as_, django_assert_max_num_queries):
    row = member()
    cascade.register([("13", 1), ("5", 3)])
    browser, address = as_(world.LEADER), reverse("member", args=[row.pk])
    browser.get(address)
    with django_assert_max_num_queries(15):
        assert browser.get(address).status_code == 200
