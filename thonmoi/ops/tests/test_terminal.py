"""Every command tells what it is for."""

import pytest
from django.core.management import load_command_class


@pytest.mark.parametrize("name", ["close", "demo", "trial", "status"])
def test_help_is_told(name):
    parser = load_command_class("thonmoi.ops", name).create_parser("thonmoi", name)
    assert parser.format_help().count("\n") > 3
