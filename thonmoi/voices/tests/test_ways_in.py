"""From a clause, a task, a work and a criterion a link leads to raising a difficulty about it."""

from thonmoi.funding.tests.world import project
from thonmoi.plans.models import Clause, Task
from thonmoi.voices.tests import world

NEW = "/difficulties/new/?"


def test_s44_raised_from_where_it_is_met_by_those_who_may(as_):
    task = Task.objects.filter(unit__code=world.LOI).first()
    work = project(world.LOI)
    officer, leader = as_(world.OFFICER), as_(world.LEADER)
    address = f"/tasks/{task.pk}/"
    assert f"{NEW}task={task.pk}" in officer.get(address).content.decode()
    assert NEW not in leader.get(address).content.decode()
    page = officer.get(f"/projects/{work.pk}/").content.decode()
    assert f"{NEW}project={work.pk}&amp;place={world.LOI}" in page
    assert f"{NEW}criterion=" in officer.get(f"/communes/{world.LOI}/").content.decode()
    plan = officer.get(f"/plans/{Clause.objects.get(pk=task.clause_id).plan_id}/").content.decode()
    assert f"{NEW}clause=" in plan
