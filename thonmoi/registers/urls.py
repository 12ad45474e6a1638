from django.urls import path

from thonmoi.registers.views import activities, blocks, entries, lists, logging

REGISTER = "registers/<slug:register>/"
ONE = "registers/entries/<int:pk>/"
ACTIVITY = "activities/<int:pk>/"

urlpatterns = [
    path("registers/", lists.entries, name="registers"),
    path(ONE, entries.register_entry, name="register-entry"),
    path(ONE + "correction/", entries.entry_correct, name="entry-correct"),
    path(ONE + "end/", entries.entry_end, name="entry-end"),
    path(REGISTER, lists.entries, name="entries"),
    path(REGISTER + "file/", lists.entries_file, name="entries-file"),
    path(REGISTER + "registration/", entries.entry_register, name="entry-register"),
    path(REGISTER + "block/", blocks.entry_block, name="entry-block"),
    path("activities/", activities.activities, name="activities"),
    path("activities/file/", activities.activities_file, name="activities-file"),
    path("activities/record/", logging.activity_log, name="activity-log"),
    path(ACTIVITY, activities.activity, name="activity"),
    path(ACTIVITY + "correction/", logging.activity_correct, name="activity-correct"),
    path(ACTIVITY + "withdrawal/", logging.activity_withdraw, name="activity-withdraw"),
]
