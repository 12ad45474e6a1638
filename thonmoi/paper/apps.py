"""The room of official paper. It is a Django app only for its templates: no models, no tables."""

from django.apps import AppConfig


class PaperConfig(AppConfig):  # type: ignore[misc]  # Django has no types here
    """Registers `templates/paper/`."""

    name = "thonmoi.paper"
    label = "paper"
