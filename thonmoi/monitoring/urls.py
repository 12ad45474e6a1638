from django.urls import path

from thonmoi.monitoring.views import areas, chair, effects, entry, figures, periods, queue

SHEET = "entry/<slug:code>/"
EFFECTS = "criteria-sets/<slug:slug>/<int:edition>/effects/"

urlpatterns = [
    path("entry/", entry.own_entry, name="own-entry"),
    path(SHEET, entry.entry_start, name="entry-start"),
    path(SHEET + "<str:period>/", entry.entry, name="entry"),
    path(SHEET + "<str:period>/submission/", entry.submission_send, name="submission-send"),
    path(SHEET + "<str:period>/cells/<int:indicator>/", entry.cell, name="cell"),
    path(SHEET + "<str:period>/cells/<int:indicator>/value/", entry.cell_save, name="cell-save"),
    path("cells/<int:pk>/evidence/", entry.evidence_add, name="evidence-add"),
    path("evidence/<int:pk>/withdrawal/", entry.evidence_withdraw, name="evidence-withdraw"),
    path("submissions/<int:pk>/", chair.submission, name="submission"),
    path("submissions/<int:pk>/approval/", chair.submission_approve, name="submission-approve"),
    path("submissions/<int:pk>/return/", chair.submission_return, name="submission-return"),
    path(EFFECTS, effects.effects, name="set-effects"),
    path(EFFECTS + "sheet/", effects.effects_sheet, name="set-effects-sheet"),
    path("queue/", queue.queue, name="queue"),
    path("queue/indicators/<int:indicator>/", queue.queue_indicator, name="queue-indicator"),
    path("queue/confirmations/", queue.readings_confirm, name="readings-confirm"),
    path("cells/<int:pk>/confirmation/", queue.reading_confirm, name="reading-confirm"),
    path("cells/<int:pk>/return/", queue.reading_return, name="reading-return"),
    path(
        "communes/<slug:code>/criteria/<int:criterion>/conclusion/",
        queue.criterion_conclude,
        name="criterion-conclude",
    ),
    path("figures/", figures.figures, name="figures"),
    path("figures/targets/", areas.target_figures, name="target-figures"),
    path("targets/<int:pk>/figure/", areas.figure_record, name="figure-record"),
    path("figures/<int:indicator>/<str:period>/", figures.figure_enter, name="figure-enter"),
    path("cells/<int:pk>/agreement/", figures.figure_agree, name="figure-agree"),
    path("periods/", periods.period_open, name="period-open"),
    path("periods/<int:pk>/", periods.period, name="period"),
    path("periods/<int:pk>/days/", periods.period_change, name="period-change"),
    path("periods/<int:pk>/closing/", periods.period_close, name="period-close"),
    path("periods/<int:pk>/reopening/", periods.period_reopen, name="period-reopen"),
    path("periods/<int:pk>/extensions/", periods.extension_grant, name="extension-grant"),
    path("extensions/<int:pk>/ending/", periods.extension_end, name="extension-end"),
]
