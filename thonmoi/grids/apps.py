"""The room of grids. It is a Django app only for its Vietnamese sentences: no models, no tables."""

from django.apps import AppConfig


class GridsConfig(AppConfig):  # type: ignore[misc]  # Django has no types here
    """Registers `locale/`."""

    name = "thonmoi.grids"
    label = "grids"
