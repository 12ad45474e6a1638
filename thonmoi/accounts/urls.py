from django.urls import path

from thonmoi.accounts import people, views

urlpatterns = [
    path("sign-in/", views.sign_in, name="sign-in"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("account/", views.own_account, name="own-account"),
    path("account/password/", views.password_change, name="password-change"),
    path("account/email/", views.email_change, name="email-change"),
    path("account/sessions/<int:pk>/end/", views.session_end, name="session-end"),
    path("people/", people.people, name="people"),
    path("people/registration/", people.account_create, name="account-create"),
    path("people/<int:pk>/", people.person, name="person"),
    path("people/<int:pk>/password/", people.password_reset, name="password-reset"),
    path("people/<int:pk>/lock/", people.account_lock, name="account-lock"),
    path("people/<int:pk>/memberships/", people.membership_grant, name="membership-grant"),
    path("memberships/<int:pk>/end/", people.membership_end, name="membership-end"),
]
