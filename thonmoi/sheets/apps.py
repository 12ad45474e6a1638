from django.apps import AppConfig


class SheetsConfig(AppConfig):
    name = "thonmoi.sheets"
    label = "sheets"

    def ready(self) -> None:
        from thonmoi.notices.due import register
        from thonmoi.sheets.dues import dues

        register(dues)
