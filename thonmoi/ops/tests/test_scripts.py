"""The scripts below the Makefile: what is missing is said in one plain sentence."""

import shutil
import subprocess

import pytest
from django.conf import settings

SHELL = shutil.which("sh") or "/bin/sh"


def _run(script, *arguments, tools=(), folder, **variables):
    for tool in tools:
        (folder / tool).symlink_to(shutil.which(tool))
    return subprocess.run(
        [SHELL, str(settings.BASE_DIR / ".ci" / script), *arguments],
        env={"PATH": str(folder), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_python_one_sentence(tmp_path):
    done = _run("venv", str(tmp_path / "new"), folder=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("Python 3.11 or newer is missing")
    assert len(done.stderr.splitlines()) == 1


def test_an_old_python_does_not_do(tmp_path):
    (tmp_path / "python3").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "python3").chmod(0o755)
    assert _run("venv", str(tmp_path / "new"), folder=tmp_path).returncode == 1


@pytest.mark.parametrize(("variables", "status"), [({}, 77), ({"CI": "true"}, 1)])
def test_without_a_browser_one_loud_line_and_a_failure_in_ci(tmp_path, variables, status):
    done = _run("browser", folder=tmp_path, tools=("id",), **variables)
    assert done.returncode == status
    assert "BROWSER JOURNEYS WERE NOT RUN" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_with_a_browser_nothing_is_said(tmp_path):
    (tmp_path / "chromium").write_text("#!/bin/sh\n")
    (tmp_path / "chromium").chmod(0o755)
    done = _run("browser", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
