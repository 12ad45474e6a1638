from django.urls import path

from thonmoi.treasury.views import naming, pairing, showing, transfers, uploading

ONE = "capital/statements/<int:pk>/"
LINE = "capital/statements/lines/<int:pk>/"

urlpatterns = [
    path("capital/statements/", showing.statements, name="statements"),
    path("capital/statements/upload/", uploading.statement_upload, name="statement-upload"),
    path(ONE, showing.statement, name="statement"),
    path(ONE + "columns/", naming.statement_map, name="statement-map"),
    path(ONE + "comparison/", uploading.statement_match, name="statement-match"),
    path(ONE + "sources/", naming.source_name, name="source-name"),
    path(LINE + "acceptance/", transfers.transfer_accept, name="transfer-accept"),
    path(LINE + "explanation/", transfers.transfer_explain, name="transfer-explain"),
    path(LINE + "pair/", pairing.pair_judge, name="pair-judge"),
]
