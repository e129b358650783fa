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
