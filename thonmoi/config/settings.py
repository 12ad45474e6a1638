"""All settings, in one file; what differs between installations comes from the environment.

The local trial (``THONMOI_TRIAL=1``, set by ``make run``) listens on loopback
only, has ready sign-ins and a fixed working date. Without it every default is
the strict one, and a missing secret stops the start.
"""

import os
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = Path(os.environ.get("THONMOI_VAR", BASE_DIR / "var"))
PACKS_DIR = BASE_DIR / "packs"

TRIAL = os.environ.get("THONMOI_TRIAL") == "1"
DEBUG = False

# -- the working date (decision 1): the trial stands still before 1/7/2025
_working_date = os.environ.get("THONMOI_WORKING_DATE", "2025-06-17" if TRIAL else "")
WORKING_DATE = date.fromisoformat(_working_date) if _working_date else None

SECRET_KEY = os.environ.get("THONMOI_SECRET_KEY", "")
if not SECRET_KEY:
    _key_file = VAR_DIR / "secret-key"
    if _key_file.exists():
        SECRET_KEY = _key_file.read_text().strip()
    elif TRIAL or os.environ.get("THONMOI_SETUP") == "1":
        from django.core.management.utils import get_random_secret_key

        VAR_DIR.mkdir(parents=True, exist_ok=True)
        SECRET_KEY = get_random_secret_key()
        _key_file.write_text(SECRET_KEY)
        _key_file.chmod(0o600)
    else:
        raise ImproperlyConfigured(
            "No secret key: run `thonmoi install` once, or set THONMOI_SECRET_KEY."
        )

LOOPBACK = ["127.0.0.1", "localhost", "[::1]"]
ALLOWED_HOSTS = LOOPBACK + [h for h in os.environ.get("THONMOI_HOSTS", "").split(",") if h]
CSRF_TRUSTED_ORIGINS = [f"https://{h}" for h in ALLOWED_HOSTS if h not in LOOPBACK]

# -- rooms, bottom up: the order of the floors
ROOMS = [
    "ui",
    "audit",
    "paper",
    "grids",
    "library",
    "units",
    "accounts",
    "notices",
    "criteria",
    "plans",
    "monitoring",
    "steering",
    "cascade",
    "registers",
    "inspections",
    "inquiries",
    "dispatches",
    "funding",
    "priorities",
    "procedures",
    "surveys",
    "voices",
    "registration",
    "treasury",
    "recognition",
    "reports",
    "intake",
    "packs",
    "annexes",
    "sheets",
    "mappings",
    "desk",
    "portal",
    "ops",
]
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "axes",
    *[f"thonmoi.{room}" for room in ROOMS],
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # an entry sheet: 116 kB, on the way 11
    "thonmoi.ui.csp.PolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "thonmoi.ui.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "thonmoi.accounts.middleware.ActorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "thonmoi.ui.refusals.RefusalMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "thonmoi.config.urls"
WSGI_APPLICATION = "thonmoi.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "thonmoi.ui.context.shell",
            ],
            "builtins": ["thonmoi.ui.templatetags.ui"],
        },
    }
]


# -- database: SQLite unless DATABASE_URL names PostgreSQL
def _database(url: str) -> dict[str, object]:
    if not url:
        VAR_DIR.mkdir(parents=True, exist_ok=True)
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(VAR_DIR / "thonmoi.sqlite3"),
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                "timeout": 20,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                "PRAGMA cache_size=-16000; PRAGMA foreign_keys=ON;",
            },
        }
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql"):
        raise ImproperlyConfigured(
            "DATABASE_URL must start with postgres://; leave it out for SQLite."
        )
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(query.get("host", parts.hostname or "")),
        "PORT": parts.port or "",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


DATABASES = {"default": _database(os.environ.get("DATABASE_URL", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# -- people
AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "thonmoi.accounts.signin.AccountBackend",
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "my-work"
LOGOUT_REDIRECT_URL = "sign-in"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "thonmoi.ui.visitor.address_of"  # behind the proxy: not the proxy's
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_LOCKOUT_CALLABLE = "thonmoi.accounts.signin.locked_out"
AXES_SENSITIVE_PARAMETERS = ["password"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "thonmoi.ui.views.csrf_failure"

# -- behind HTTPS in an installation; the trial is plain HTTP on loopback
SECURE = not TRIAL and os.environ.get("THONMOI_HTTPS", "1") == "1"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# -- language and figures
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "thonmoi_language"
LOCALE_PATHS = [BASE_DIR / "thonmoi" / "kernel" / "locale"]
FORMAT_MODULE_PATH = "thonmoi.ui.formats"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_THOUSAND_SEPARATOR = False  # years and ids stay plain; figures use the filter `number`

# -- files
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILES_DIR = VAR_DIR / "files"
MAX_UPLOAD_BYTES = 25 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000
DATA_UPLOAD_MAX_NUMBER_FILES = 20

# -- mail: sent by `thonmoi remind`; without a host nothing is sent
ORIGIN = os.environ.get("THONMOI_ORIGIN", "").rstrip("/") or next(
    (f"https://{h}" for h in ALLOWED_HOSTS if h not in LOOPBACK), "http://127.0.0.1:8000"
)
EMAIL_HOST = os.environ.get("THONMOI_MAIL_HOST", "")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'dummy'}.EmailBackend"
_mail_security = os.environ.get("THONMOI_MAIL_SECURITY", "starttls")
if _mail_security not in ("starttls", "tls", "none"):
    raise ImproperlyConfigured("THONMOI_MAIL_SECURITY is starttls, tls or none.")
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail_security == "starttls", _mail_security == "tls"
EMAIL_PORT = int(os.environ.get("THONMOI_MAIL_PORT", "465" if EMAIL_USE_SSL else "587"))
EMAIL_HOST_USER = os.environ.get("THONMOI_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("THONMOI_MAIL_PASSWORD", "")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("THONMOI_MAIL_FROM", "") or EMAIL_HOST_USER

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"codes": {"()": "thonmoi.ui.logs.WithoutCodes"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "filters": ["codes"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"axes": {"level": "ERROR"}, "django.security.DisallowedHost": {"level": "ERROR"}},
}
