"""The console script: `thonmoi COMMAND`, the same as `python manage.py COMMAND`."""

import os
import sys

STARTS = {"install": "THONMOI_SETUP", "trial": "THONMOI_TRIAL", "demo": "THONMOI_TRIAL"}
"""Commands that say by their name with which settings they begin."""


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thonmoi.config.settings")
    for name, variable in STARTS.items():
        if sys.argv[1:2] == [name]:
            os.environ.setdefault(variable, "1")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(["thonmoi", *sys.argv[1:]])
    except ImproperlyConfigured as error:
        sys.exit(f"thonmoi: {error}")


if __name__ == "__main__":
    main()
