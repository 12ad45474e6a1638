"""The project's settings as tests use them: the trial's, quick hashes, a temporary folder."""

import os
import tempfile

os.environ["THONMOI_TRIAL"] = "1"
os.environ["THONMOI_VAR"] = tempfile.mkdtemp(prefix="thonmoi-test-")
os.environ["THONMOI_SECRET_KEY"] = "only-for-tests"

from thonmoi.config.settings import *  # noqa: F403  the same settings, but for what follows

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ALLOWED_HOSTS = [*ALLOWED_HOSTS, "testserver"]  # noqa: F405  comes with the star
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
(VAR_DIR / "static").mkdir()  # noqa: F405  comes with the star
