"""How fast the web process accepts deliveries that arrive at a constant rate.

The schedule is fixed beforehand and each answer is timed from the moment at which its delivery was due. So a server
(or a sender) that falls behind is seen in every delivery that had to wait, and not only in the one that was slow.
"""

from __future__ import annotations

import asyncio
import gc
import json
import uuid
from collections import Counter
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from benchmarks.memory import resident_megabytes
from benchmarks.result import Figure, Result, percentile
from benchmarks.samples import one_file
from benchmarks.stage import SECRET, Stage, web_alone
from tests.github.webhooks import signature

RATE = 200
"""Deliveries per second."""
SECONDS = 10
WARM_UP = 100
"""Deliveries that come before and are not counted."""
LATENCY_TARGETS: dict[float, float | None] = {50: None, 95: None, 99: 20.0}
MEMORY_TARGET = 120.0
DESCRIPTION = "Orders are read from CSV, priced and stored.\n\n" + "- A point that a reviewer should know.\n" * 20


@dataclass(frozen=True)
class Answer:
    """What became of one delivery."""

    status: int
    milliseconds: float
    """From when it was due to the end of the answer's first line."""
    late: float
    """How many of these it was sent too late by this program."""


def measure() -> Result:
    """Deliver, and look at the process afterwards."""
    with web_alone() as stage:
        requests = _requests(stage, WARM_UP + RATE * SECONDS)
        gc.collect()
        gc.freeze()  # these megabytes are not to be looked through while the clock runs
        answers = asyncio.run(_deliver_all(stage.assay.url, requests))[WARM_UP:]
        gc.unfreeze()
        memory = resident_megabytes(stage.assay.processes["web"].pid)
    return _result(answers, memory, len(requests[0]))


def _result(answers: list[Answer], memory: float, size: int) -> Result:
    times = [answer.milliseconds for answer in answers]
    latency = [
        Figure(f"webhook to 202, p{p:g}", percentile(times, p), "ms", most) for p, most in LATENCY_TARGETS.items()
    ]
    others = Counter(answer.status for answer in answers if answer.status != 202)
    figures = (
        *latency,
        Figure("webhook to 202, slowest", max(times), "ms"),
        Figure("sent late by the benchmark, p99", percentile([answer.late for answer in answers], 99), "ms"),
        Figure("answers other than 202", sum(others.values()), ""),
        Figure("resident memory of the web process", memory, "MB", MEMORY_TARGET),
    )
    notes = (
        f"{len(answers)} signed pull_request events of {size / 1000:.0f} kB at {RATE}/s, each for another pull request"
        " and on a connection of its own, with the embedded Redis and without a worker",
    )
    return Result("Accepting webhooks", figures, notes)


def _requests(stage: Stage, count: int) -> list[bytes]:
    """Whole HTTP requests: one event as GitHub sends it, made into events of different pull requests."""
    repository = stage.github.repository("octo/shop")
    repository.commit("main", {"README.md": "A shop.\n"}, "Start")
    repository.commit("feature", one_file(0), "Change")
    repository.open_pull_request("Change", "feature", body=DESCRIPTION)
    (delivery,) = stage.github.delivered("pull_request", "opened")
    host = urlsplit(stage.assay.url).netloc
    return [_request(host, delivery.headers, delivery.payload, number) for number in range(1, count + 1)]


def _request(host: str, headers: dict[str, str], payload: dict[str, Any], number: int) -> bytes:
    pull = payload["pull_request"] | {"number": number}
    body = json.dumps(payload | {"number": number, "pull_request": pull}, separators=(",", ":")).encode()
    own = {"Host": host, "Connection": "close", "Content-Length": str(len(body))}
    own |= {"X-GitHub-Delivery": str(uuid.uuid4()), "X-Hub-Signature-256": signature(SECRET, body)}
    lines = [f"{name}: {value}" for name, value in (headers | own).items()]
    return "\r\n".join(["POST /webhook HTTP/1.1", *lines, "", ""]).encode() + body


async def _deliver_all(url: str, requests: list[bytes]) -> list[Answer]:
    begin = asyncio.get_running_loop().time() + 0.1
    address = urlsplit(url)
    due = (begin + number / RATE for number in range(len(requests)))
    deliveries = [_deliver(address.hostname, address.port, *one) for one in zip(requests, due, strict=True)]
    return await asyncio.gather(*deliveries)


async def _deliver(host: str | None, port: int | None, request: bytes, due: float) -> Answer:
    clock = asyncio.get_running_loop().time
    await asyncio.sleep(due - clock())
    late = clock() - due
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(request)
    status = int((await reader.readline()).split()[1])
    took = clock() - due
    await reader.read()
    writer.close()
    return Answer(status, took * 1000, late * 1000)
