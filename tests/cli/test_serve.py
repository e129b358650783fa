"""Starting to listen; what is answered there is tested in tests/bot."""

from __future__ import annotations

import socket

import pytest
from pydantic import SecretStr

from bot.settings import WebSettings
from cli.serve import ListenError, _listen, serve


def test_an_address_that_is_taken_is_one_line_with_a_way_out() -> None:
    settings = WebSettings(webhook_secret=(SecretStr("s"),))
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(ListenError) as error:
        serve(
            host="127.0.0.1",
            port=taken.getsockname()[1],
            settings=settings,
            redis_url="redis://127.0.0.1:1",
            commands=frozenset(),
            announce=print,
        )
    assert str(error.value).startswith("cannot listen on 127.0.0.1 port ")
    assert str(error.value).endswith("choose another --host or --port")
    assert "\n" not in str(error.value)


def test_answers_do_not_wait_for_acknowledgements() -> None:
    with (
        _listen("127.0.0.1", 0) as listener,
        socket.create_connection(listener.getsockname()),
        listener.accept()[0] as accepted,
    ):
        assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
