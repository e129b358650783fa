"""The web process as `assay serve` runs it, on a free port of loopback."""

import logging

from bot.settings import WebSettings
from cli.serve import serve


def main() -> None:
    settings = WebSettings.load()
    assert settings.redis_url is not None
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    serve(
        host="127.0.0.1",
        port=0,
        settings=settings,
        redis_url=settings.redis_url.get_secret_value(),
        commands=frozenset({"recheck"}),
        announce=lambda line: print(line, flush=True),
    )


if __name__ == "__main__":
    main()
