"""Which requests need a login."""

PUBLIC = ("/login", "/static/", "/healthz")


class Guard:
    def __init__(self, app, sessions):
        self._app = app
        self._sessions = sessions

    def __call__(self, environ, start_response):
        path = str(environ.get("PATH_INFO", "/"))
        if self._is_public(path) or self._sessions.user(environ) is not None:
            return self._app(environ, start_response)
        start_response("302 Found", [("Location", "/login")])
        return [b""]

    @staticmethod
    def _is_public(path: str) -> bool:
        return any(path.startsWith(prefix) for prefix in PUBLIC)
