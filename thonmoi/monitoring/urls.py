from django.urls import path

from thonmoi.monitoring import views

SHEET = "entry/<slug:code>/"
SLOT = SHEET + "<str:period>/cells/<int:indicator>/"
SENT = "submissions/<int:pk>/"
CELL = "cells/<int:pk>/"
EFFECTS = "criteria-sets/<slug:slug>/<int:edition>/effects/"
CONCLUSION = "communes/<slug:code>/criteria/<int:criterion>/conclusion/"

urlpatterns = [
    path("entry/", views.entry.own_entry, name="own-entry"),
    path(SHEET, views.entry.entry_start, name="entry-start"),
    path(SHEET + "<str:period>/", views.entry.entry, name="entry"),
    path(SHEET + "<str:period>/submission/", views.entry.submission_send, name="submission-send"),
    path(SLOT, views.cell.cell, name="cell"),
    path(SLOT + "value/", views.entry.cell_save, name="cell-save"),
    path(CELL + "evidence/", views.cell.evidence_add, name="evidence-add"),
    path("evidence/<int:pk>/withdrawal/", views.cell.evidence_withdraw, name="evidence-withdraw"),
    path(CELL + "evidence/attached/", views.cell.evidence_attach, name="evidence-attach"),
    path(CELL + "remarks/", views.cell.remark_make, name="remark-make"),
    path("remarks/<int:pk>/settlement/", views.cell.remark_settle, name="remark-settle"),
    path(CELL + "correction/", views.cell.reading_correct, name="reading-correct"),
    path(CELL + "correction/dropped/", views.cell.correction_withdraw, name="correction-withdraw"),
    path("base-figures/", views.bases.base_figures, name="base-figures"),
    path("base-figures/block/", views.blocks.bases_record, name="bases-record"),
    path("communes/<slug:code>/base-figures/", views.bases.base_record, name="base-record"),
    path("rates/", views.bases.area_rates, name="area-rates"),
    path(SENT, views.chair.submission, name="submission"),
    path(SENT + "approval/", views.chair.submission_approve, name="submission-approve"),
    path(SENT + "return/", views.chair.submission_return, name="submission-return"),
    path(EFFECTS, views.effects.effects, name="set-effects"),
    path(EFFECTS + "sheet/", views.effects.effects_sheet, name="set-effects-sheet"),
    path("queue/", views.queue.queue, name="queue"),
    path("queue/indicators/<int:indicator>/", views.queue.queue_indicator, name="queue-indicator"),
    path("queue/table/", views.queue.queue_table, name="queue-table"),
    path("queue/confirmations/", views.queue.readings_confirm, name="readings-confirm"),
    path(CELL + "confirmation/", views.queue.reading_confirm, name="reading-confirm"),
    path("queue/confirmed/", views.confirmed.confirmations, name="confirmations"),
    path(
        CELL + "confirmation/withdrawal/",
        views.confirmed.confirmation_withdraw,
        name="confirmation-withdraw",
    ),
    path(CELL + "return/", views.queue.reading_return, name="reading-return"),
    path(CONCLUSION, views.queue.criterion_conclude, name="criterion-conclude"),
    path("figures/", views.figures.figures, name="figures"),
    path("figures/targets/", views.areas.target_figures, name="target-figures"),
    path("targets/<int:pk>/figure/", views.areas.figure_record, name="figure-record"),
    path("figures/<int:indicator>/<str:period>/", views.figures.figure_enter, name="figure-enter"),
    path(CELL + "agreement/", views.figures.figure_agree, name="figure-agree"),
    path("periods/", views.periods.period_open, name="period-open"),
    path("periods/<int:pk>/", views.periods.period, name="period"),
    path("periods/<int:pk>/days/", views.periods.period_change, name="period-change"),
    path("periods/<int:pk>/closing/", views.closing.period_close, name="period-close"),
    path("periods/<int:pk>/reopening/", views.periods.period_reopen, name="period-reopen"),
    path("periods/<int:pk>/extensions/", views.periods.extension_grant, name="extension-grant"),
    path("extensions/<int:pk>/ending/", views.periods.extension_end, name="extension-end"),
]
