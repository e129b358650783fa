"""The last step of signing in, shared by the password form and the single sign-on."""

import logging

from flask import flash, redirect, session, url_for
from flask_login import login_user
from werkzeug.wrappers import Response

logger = logging.getLogger(__name__)


class LoginFlow:
    def __init__(self, remember: bool = False) -> None:
        self.remember = remember

    def finish(self, account, next_url: str | None = None) -> Response:
        """Starts the session, then sends the member on to the page they wanted."""
        session.clear()
        if not login_user(account, remember=self.remember):
            flash("This account is not active")
            return redirect(url_for("auth.login"))
        logger.info("member %d signed in", account.id)
        if next_url:
            return redirect(next_url)
        return redirect(url_for("home.index"))

    def refuse(self, reason: str) -> Response:
        flash(reason)
        return redirect(url_for("auth.login"))
