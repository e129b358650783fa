import logging
import queue
import threading

log = logging.getLogger("mailer")


class Mailer:
    """Sends mails from background threads."""

    def __init__(self, transport, workers=2):
        self._transport = transport
        self._queue = queue.Queue(maxsize=1000)
        self._threads = [
            threading.Thread(target=self._run, daemon=True, name=f"mailer-{number}")
            for number in range(workers)
        ]

    def start(self):
        for thread in self._threads:
            thread.start()

    def send(self, mail):
        """Queue a mail; raises queue.Full after five seconds."""
        self._queue.put(mail, timeout=5)

    def _run(self):
        while True:
            mail = self._queue.get()
            try:
                self._transport.deliver(mail)
            except OSError:
                log.exception("could not deliver %s", mail.id)
            finally:
                self._queue.task_done()
