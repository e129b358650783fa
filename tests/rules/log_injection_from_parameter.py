import logging

logger = logging.getLogger("auth")


def note_login(username: str, success: bool) -> None:
    if not success:
        # ruleid: log-injection-from-parameter
        logger.warning(f"login failed user={username}")


def note_login_quoted(username: str) -> None:
    # ok: log-injection-from-parameter
    logger.warning("login failed user=%r", username)


def note_login_cleaned(username: str) -> None:
    name = username.replace("\r", "").replace("\n", "")
    # ok: log-injection-from-parameter
    logger.warning("login failed user=%s", name)


def note_rows(count: int, table: str) -> None:
    # ok: log-injection-from-parameter
    logger.info("read %s rows of %s", count, table)


def note_session(user, service: str) -> None:
    # ruleid: log-injection-from-parameter
    logger.getChild(service).info("User %s logged in", user.username)


def note_search(query: str) -> None:
    # ruleid: log-injection-from-parameter
    logger.info("searched for %s", query)


def note_renewal(username: str, service: str) -> None:
    # ok: log-injection-from-parameter
    logger.info("%s: login of %r was renewed", service, username)


def note_refusal(username: str, state: int) -> None:
    # ok: log-injection-from-parameter
    logger.warning("access of %(user)r denied with %(state)d", {"user": username, "state": state})


def note_settings(path: str, host: str, author: str) -> None:
    # ok: log-injection-from-parameter
    logger.info("accessing the settings in %s", path)
    # ok: log-injection-from-parameter
    logger.info("attempt to reach %s failed", host)
    # ok: log-injection-from-parameter
    logger.info("author %s", author)


def note_statement(query: str) -> None:
    # ok: log-injection-from-parameter
    logger.debug("running %s", query)
