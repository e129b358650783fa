import logging

logger = logging.getLogger(__name__)


def login(user, password):
    # ruleid: secret-logged
    logger.info("login of %s with %s", user, password)


def issue(user, access_token):
    # ruleid: secret-logged
    logger.debug(f"issued {access_token} to {user}")


def connect(settings):
    # ruleid: secret-logged
    logging.warning("connecting with " + settings.api_key)


def login_safely(user, password):
    # ok: secret-logged
    logger.info("login of %s", user)


def issue_safely(user, access_token, mask):
    # ok: secret-logged
    logger.debug("issued %s to %s", mask(access_token), user)


def lengths(password, token_count):
    # ok: secret-logged
    logger.info("length %d, %d tokens", len(password), token_count)
