from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests import universe
from thonmoi.audit.doctor import examine
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.packs import queries, reading
from thonmoi.packs.actions import apply_pack
from thonmoi.packs.steps import Op
from thonmoi.units.models import Unit

UNIT = "{{code: '{code}', level: hamlet, kind: ấp, name: '{name}', parent: '{parent}'}}"


@pytest.fixture
def pack(tmp_path):
    """`pack(units="- {…}")`: a pack of one file of units, or with other text in its files."""

    def write(units="", head="", **texts):
        (tmp_path / "units.yaml").write_text(f"format: thonmoi/units/1\nunits:\n{units}\n", "utf-8")
        text = head or "id: thu\ntitle: Gói thử\nfiles:\n- {kind: units, path: units.yaml}\n"
        (tmp_path / "pack.yaml").write_text(text, "utf-8")
        return reading.read(str(tmp_path))

    return write


def hamlet(code="moi-1", name="Mới", parent="25342"):
    return f"- {UNIT.format(code=code, name=name, parent=parent)}"


def apply(pack, by=universe.EVERYTHING, path=""):
    return apply_pack(Place(path, pack.title), by=by, pack=pack)


def test_works(pack):
    steps = apply(pack(hamlet()))
    assert [(step.op, step.kind) for step in steps] == [(Op.CREATE, "unit")]
    assert universe.unit("moi-1").path == "vn/70/694/25342/moi-1/"


def test_twice_changes_nothing(pack):
    apply(pack(hamlet()))
    before = Unit.objects.count()
    assert {step.op for step in apply(pack(hamlet()))} == {Op.KEEP}
    assert Unit.objects.count() == before


@pytest.mark.parametrize("name", universe.PACKS)
def test_the_packs_of_the_trial_are_applied_whole(name):
    assert {step.op for step in queries.diff(universe.EVERYTHING, reading.read(name))} == {Op.KEEP}


def test_the_universe_is_in_the_log():
    assert list(examine()) == []


def test_logged_as_one_cause(pack):
    apply(pack(hamlet() + "\n" + hamlet("moi-2")))
    actions = [e.action for e in Event.objects.order_by("-seq")[:3]]
    assert actions == ["pack.apply", "unit.register", "unit.register"]
    assert set(Event.objects.order_by("-seq")[:3].values_list("cause", flat=True)) == {"pack.apply"}


def test_one_bad_row_takes_all_back(pack):
    with pytest.raises(NotFound):
        apply(pack(hamlet() + "\n" + hamlet("moi-2", parent="00000")))
    assert not Unit.objects.filter(code="moi-1").exists()


def test_wrong_role_is_told(pack):
    with pytest.raises(Denied):
        apply(pack(hamlet()), by=universe.actor("vpdp"), path=universe.PATH)
    with pytest.raises(Denied):
        apply(pack(hamlet()), by=universe.actor("quan-tri"))


def test_an_administrator_loads_only_below_himself(pack):
    admin = universe.actor("quan-tri")
    apply(pack(hamlet()), by=admin, path=universe.PATH)
    with pytest.raises(NotFound):
        apply(pack(hamlet("moi-3", parent="690")), by=admin, path=universe.PATH)


@pytest.mark.parametrize(
    "head",
    [
        "id: x\nfiles:\n- {kind: secrets, path: units.yaml}\n",
        "id: x\nfiles:\n- {kind: units, path: ../../etc/passwd}\n",
        "id: x\nfiles:\n- {kind: units, path: /etc/passwd}\n",
    ],
)
def test_doubts_stop_it(pack, head):
    read = pack(head=head)
    assert [finding.level for finding in read.findings] == ["error"]
    with pytest.raises(Invalid):
        apply(read)


@pytest.mark.parametrize("text", ["- a\n- b", "a: [", "!!python/object:os.system {}", "\x00"])
def test_hostile_yaml_is_refused(tmp_path, text):
    (tmp_path / "pack.yaml").write_text(text, "utf-8")
    with pytest.raises(Invalid):
        reading.read(str(tmp_path))


def test_an_unknown_pack_is_refused():
    for name in ("khong-co", "../..", "/etc"):
        with pytest.raises(Invalid):
            reading.read(name)


def load(*arguments):
    said = StringIO()
    call_command("load", *arguments, stdout=said)
    return said.getvalue()


def test_the_command_shows_first_and_commits_when_told(pack, tmp_path):
    pack(hamlet())
    assert "create 1 unit" in load(str(tmp_path))
    assert not Unit.objects.filter(code="moi-1").exists()
    load(str(tmp_path), "--commit")
    assert Unit.objects.filter(code="moi-1").exists()
    assert "keep 1 unit" in load(str(tmp_path), "--commit")


def test_the_command_ends_with_a_sentence():
    with pytest.raises(CommandError, match="khong-co"):
        load("khong-co")
