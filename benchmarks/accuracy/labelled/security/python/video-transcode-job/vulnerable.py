"""Transcodes uploaded videos; the jobs come from a queue."""

import json
import logging
import subprocess
from dataclasses import dataclass

import pika

logger = logging.getLogger(__name__)
QUEUE = "transcode"


@dataclass
class TranscodeJob:
    source: str
    target: str
    height: int

    def run(self) -> None:
        """Writes the smaller video. Raises CalledProcessError if ffmpeg fails."""
        command = f"ffmpeg -y -i {self.source} -vf scale=-2:{self.height} -c:a copy {self.target}"
        subprocess.run(command, shell=True, check=True, timeout=1800)
        logger.info("a video of %d lines is ready", self.height)


def main() -> None:
    connection = pika.BlockingConnection(pika.ConnectionParameters("rabbit"))
    channel = connection.channel()
    for method, _, body in channel.consume(QUEUE):
        TranscodeJob(**json.loads(body)).run()
        channel.basic_ack(method.delivery_tag)


if __name__ == "__main__":
    main()
