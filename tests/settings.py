"""The project's settings as tests use them: the trial's, quick hashes, a temporary folder."""

import os
import tempfile

os.environ["THONMOI_TRIAL"] = "1"
os.environ["THONMOI_VAR"] = tempfile.mkdtemp(prefix="thonmoi-test-")
os.environ["THONMOI_SECRET_KEY"] = "only-for-tests"

from thonmoi.config.settings import *  # noqa: F403  the same settings, but for what follows

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405  comes with the star
    # tables straight from the models, 8 s of every run: the migrations run on PostgreSQL, and on
    # SQLite where `tests/house/test_migrations.py` holds what they give against the models
    DATABASES["default"].setdefault("TEST", {})["MIGRATE"] = False  # noqa: F405  as above
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
