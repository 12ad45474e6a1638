from django.urls import path

from thonmoi.ui import components, views

urlpatterns = [
    path("ui/", components.components, name="ui-components"),
    path("ui/money/", views.money, name="money"),
    path("ui/language/", views.language, name="language"),
    path("ui/thonmoi-<slug:digest>.css", views.style, name="style"),
]
