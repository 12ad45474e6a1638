from django.urls import path

from thonmoi.mappings.views import filings, mappings, takings

urlpatterns = [
    path("mappings/", mappings.mappings, name="mappings"),
    path("mappings/registration/", mappings.mapping_make, name="mapping-make"),
    path("mappings/<int:pk>/", mappings.mapping, name="mapping"),
    path("mappings/<int:pk>/frame/", mappings.mapping_frame, name="mapping-frame"),
    path("mappings/<int:pk>/lines/", mappings.mapping_mark, name="mapping-mark"),
    path("mappings/<int:pk>/removal/", mappings.mapping_drop, name="mapping-drop"),
    path("mappings/<int:pk>/reading/", takings.taking_make, name="taking-make"),
    path("mappings/<int:pk>/filled/", mappings.filled, name="mapping-filled"),
    path("mappings/<int:pk>/filled/file/", mappings.filled_file, name="mapping-filled-file"),
    path("takings/<int:pk>/", takings.taking, name="taking"),
    path("takings/<int:pk>/acceptance/", takings.taking_accept, name="taking-accept"),
    path("takings/<int:pk>/recording/", takings.taking_record, name="taking-record"),
    path("takings/<int:pk>/rejection/", takings.taking_reject, name="taking-reject"),
    path("filings/", filings.filings, name="filings"),
    path("filings/registration/", filings.filing_record, name="filing-record"),
    path("filings/<int:pk>/", filings.filing, name="filing"),
    path("filings/<int:pk>/withdrawal/", filings.filing_withdraw, name="filing-withdraw"),
]
