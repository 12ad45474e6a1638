from django.apps import AppConfig


class CriteriaConfig(AppConfig):
    name = "thonmoi.criteria"
    label = "criteria"

    def ready(self) -> None:
        from thonmoi.accounts import charges
        from thonmoi.criteria import charged

        charges.register(charged.held)
