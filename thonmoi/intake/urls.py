from django.urls import path

from thonmoi.intake.views import accepting, items, matching, outlines, proposals, revisions

urlpatterns = [
    path("proposals/", proposals.proposals, name="proposals"),
    path("proposals/reading/", proposals.proposal_make, name="proposal-make"),
    path("proposals/<int:pk>/", items.proposal, name="proposal"),
    path("proposals/<int:pk>/changes/", revisions.proposal_changes, name="proposal-changes"),
    path("proposals/<int:pk>/revision/", revisions.proposal_compare, name="proposal-compare"),
    path("proposals/<int:pk>/matches/<str:path>/", matching.clause_match, name="clause-match"),
    path("proposals/<int:pk>/outline/<int:line>/", outlines.outline_mend, name="outline-mend"),
    path("proposals/<int:pk>/decision/", items.item_decide, name="item-decide"),
    path("proposals/<int:pk>/items/<int:item>/", items.item_mend, name="item-mend"),
    path("proposals/<int:pk>/acceptance/", accepting.proposal_accept, name="proposal-accept"),
    path("proposals/<int:pk>/rejection/", accepting.proposal_reject, name="proposal-reject"),
]
