"""`thonmoi trial`, what `make run` calls, run as a program."""

import json
import socket

import pytest

from thonmoi.ops.tests.browsing import served, signed_in


def test_trial_says_places_and_sign_ins_and_changes_nothing_when_repeated(trial):
    head = _head(trial)
    again = trial.run("trial", "--no-serve")
    assert again.returncode == 0, again.stderr
    for said in ("Huyện Hớn Quản (694)", "17/06/2025", "25357  Thị trấn Tân Khai"):
        assert said in again.stdout
    assert again.stdout.count("  Xã ") == 12
    for name in ("vpdp", "can-bo-tan-loi", "chu-tich-tan-loi", "lanh-dao", "quan-tri", "mttq"):
        assert f"  {name} " in again.stdout
    assert "thon-moi-2025" in again.stdout
    assert again.stdout.count("15/20") >= 2
    assert _head(trial) == head


def _head(trial):
    return json.loads(trial.run("doctor", "--json", THONMOI_TRIAL="1").stdout)["head"]


def test_trial_serves_and_its_sign_ins_work(trial, port):
    with served(trial, "trial", port=port) as process:
        page = signed_in(port, "can-bo-tan-loi", "thon-moi-2025")
        assert page.status == 200
        assert "/sign-in/" not in page.url
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("host", "variables"),
    [
        ("0.0.0.0", {}),
        *((host, {"THONMOI_TRIAL": "1"}) for host in ("0.0.0.0", "::", "192.0.2.1", "example.vn")),
    ],
)
def test_a_trial_is_never_served_in_public(trial, port, host, variables):
    refused = trial.run("serve", "--host", host, "--port", str(port), **variables)
    assert refused.returncode == 1
    assert "127.0.0.1" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_a_taken_port_is_one_sentence(trial):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = trial.run("trial", "--port", str(port))
    assert refused.returncode == 1
    assert f"{port}" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


@pytest.mark.parametrize("port", ["0", "-1", "65536"])
def test_a_bad_port_is_one_sentence(trial, port):
    refused = trial.run("trial", f"--port={port}")
    assert refused.returncode == 1
    assert "65535" in refused.stderr


def test_the_trial_refuses_an_installations_settings(empty):
    refused = empty.run("trial", "--no-serve", THONMOI_TRIAL="0", THONMOI_SETUP="1")
    assert refused.returncode == 1
    assert "make run" in refused.stderr


def test_a_trials_database_takes_no_installation(trial):
    refused = trial.run("install", "--pack", "hon-quan")
    assert refused.returncode == 1
    assert "THONMOI_VAR" in refused.stderr
