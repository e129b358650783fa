# ok: django-unsafe-setting
INSTALLED_APPS = ["django.contrib.admin", "shop"]
# ruleid: django-unsafe-setting
ALLOWED_HOSTS = ["*"]
# ruleid: django-unsafe-setting
X_FRAME_OPTIONS = "ALLOWALL"
# ruleid: django-unsafe-setting
SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"
# ok: django-unsafe-setting
SECURE_SSL_REDIRECT = True
# ok: django-unsafe-setting
SECURE_CONTENT_TYPE_NOSNIFF = True
# ok: django-unsafe-setting
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
