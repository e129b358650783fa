"""outdated/django-old-name: names that Django took away or is taking away."""

from __future__ import annotations

from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.outdated.names import Table, uses_of_old

RULE = Rule(
    id="outdated/django-old-name",
    family="outdated",
    title="Name that Django has given up",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$NAME` is deprecated or already gone in current Django.",
    why="Django removes what it deprecates after two feature releases: the import fails and with it the whole "
    "project, at the upgrade that a security fix makes necessary.",
    fix="Use what took its place: `path` and `re_path`, the `gettext` family, `force_str`, `JSONField` of "
    "`django.db.models`.",
    prompt="Replace this by what Django's deprecation timeline names. Keep URL names, translations and stored "
    "data the same: a changed field type needs a migration that keeps the column, re_path keeps the "
    "regular expression as it is. Run the tests with -W error::DeprecationWarning.",
    cwe="CWE-477",
    references=("https://docs.djangoproject.com/en/stable/internals/deprecation/",),
    frameworks=("django",),
    applies_to={"django": ">=2.0"},
)

NAMES = {
    "django.conf.urls.url": "django.urls.re_path",
    "django.conf.urls.patterns": "a list of `path()`",
    "django.core.urlresolvers": "django.urls",
    "django.utils.translation.ugettext": "django.utils.translation.gettext",
    "django.utils.translation.ugettext_lazy": "django.utils.translation.gettext_lazy",
    "django.utils.translation.ugettext_noop": "django.utils.translation.gettext_noop",
    "django.utils.translation.ungettext": "django.utils.translation.ngettext",
    "django.utils.translation.ungettext_lazy": "django.utils.translation.ngettext_lazy",
    "django.utils.encoding.force_text": "django.utils.encoding.force_str",
    "django.utils.encoding.smart_text": "django.utils.encoding.smart_str",
    "django.utils.encoding.python_2_unicode_compatible": "",
    "django.utils.http.urlquote": "urllib.parse.quote",
    "django.utils.http.urlquote_plus": "urllib.parse.quote_plus",
    "django.utils.http.urlunquote": "urllib.parse.unquote",
    "django.utils.http.urlunquote_plus": "urllib.parse.unquote_plus",
    "django.utils.http.is_safe_url": "django.utils.http.url_has_allowed_host_and_scheme",
    "django.utils.six": "Python 3 itself",
    "django.utils.lru_cache": "functools.lru_cache",
    "django.utils.timezone.utc": "datetime.timezone.utc",
    "django.utils.timezone.FixedOffset": "datetime.timezone",
    "django.utils.datetime_safe": "datetime",
    "django.utils.baseconv": "",
    "django.utils.itercompat": "",
    "django.utils.text.unescape_entities": "html.unescape",
    "django.shortcuts.render_to_response": "django.shortcuts.render",
    "django.db.models.NullBooleanField": "models.BooleanField with `null=True`",
    "django.contrib.postgres.fields.JSONField": "django.db.models.JSONField",
    "django.contrib.postgres.fields.CICharField": "a `CharField` with a case-insensitive collation",
    "django.contrib.postgres.fields.CITextField": "a `TextField` with a case-insensitive collation",
    "django.contrib.postgres.fields.CIEmailField": "an `EmailField` with a case-insensitive collation",
    "django.contrib.auth.views.login": "django.contrib.auth.views.LoginView",
    "django.contrib.auth.views.logout": "django.contrib.auth.views.LogoutView",
    "django.contrib.auth.views.password_reset": "django.contrib.auth.views.PasswordResetView",
    "django.contrib.staticfiles.templatetags.staticfiles": "django.templatetags.static",
    "django.contrib.admin.templatetags.admin_static": "django.templatetags.static",
    "django.core.cache.backends.memcached.MemcachedCache": "django.core.cache.backends.memcached.PyMemcacheCache",
    "django.db.models.query.EmptyResultSet": "django.core.exceptions.EmptyResultSet",
    "django.test.runner.reorder_suite": "",
    "django.core.files.storage.get_storage_class": "django.core.files.storage.storages",
    "django.contrib.auth.hashers.UnsaltedMD5PasswordHasher": "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    "django.contrib.auth.hashers.UnsaltedSHA1PasswordHasher": "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    "django.utils.functional.curry": "functools.partial",
    "django.utils.decorators.available_attrs": "",
    "django.utils._os.upath": "",
    "django.views.generic.simple": "django.views.generic",
    "django.db.models.permalink": "reverse() in `get_absolute_url`",
    "django.core.context_processors": "django.template.context_processors",
    "django.contrib.comments": "",
    "django.contrib.formtools": "the package django-formtools",
    "django.utils.importlib": "importlib",
    "django.utils.simplejson": "json",
    "django.utils.unittest": "unittest",
}

KEYWORDS = {
    "django.dispatch.Signal": {"providing_args": ""},
    "django.db.models.CheckConstraint": {"check": "condition="},
}

TABLE = Table(NAMES, KEYWORDS)


def find(file: PythonFile) -> Iterable[Finding]:
    """Uses of what the table lists."""
    return uses_of_old(file, RULE, TABLE)
