from django.urls import path

from thonmoi.portal.views import cards, data, feedback, files, pages, printed, releasing

PLACE = "public/<slug:code>/"

urlpatterns = [
    path("public/", pages.public, name="public"),
    path("public/card.png", cards.finder_card, name="finder-card"),
    path("public/schema.json", data.public_schema, name="public-schema"),
    path("public/answers/", feedback.feedback_follow, name="feedback-follow"),
    path("public/answers/<int:pk>/photo/", files.feedback_photo, name="feedback-photo"),
    path(PLACE, pages.public_place, name="public-place"),
    path(PLACE + "works/", pages.public_works, name="public-works"),
    path(PLACE + "works/<int:pk>/", pages.public_work, name="public-work"),
    path(PLACE + "card.png", cards.public_card, name="public-card"),
    path(PLACE + "works/<int:pk>/card.png", cards.work_card, name="work-card"),
    path(PLACE + "works/<int:pk>/notice.pdf", printed.public_notice, name="public-notice"),
    path(PLACE + "poster.pdf", printed.public_poster, name="public-poster"),
    path(PLACE + "photos/<int:pk>/", files.public_photo, name="public-photo"),
    path(PLACE + "files/<int:pk>/", files.public_file, name="public-file"),
    path(PLACE + "denunciations/", pages.public_denunciation, name="public-denunciation"),
    path(PLACE + "feedback/", feedback.feedback_send, name="feedback-send"),
    path(PLACE + "feedback/sent/", feedback.feedback_sent, name="feedback-sent"),
    path(PLACE + "embed/", data.public_embed, name="public-embed"),
    path(PLACE + "feed.atom", data.public_feed, name="public-feed"),
    path(PLACE + "data.json", data.public_json, name="public-json"),
    path(PLACE + "<slug:name>.csv", data.public_csv, name="public-csv"),
    path("releases/", releasing.releases, name="releases"),
    path("releases/<int:pk>/withdrawal/", releasing.release_withdraw, name="release-withdraw"),
    path("releases/<slug:code>/", releasing.release_make, name="release-make"),
]
