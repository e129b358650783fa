# One image for both processes: `docker run IMAGE` is the web process, `docker run IMAGE worker -n 2` the worker.
# tests/test_dockerfile.py holds it to what it says here.
FROM python:3.12-slim-bookworm

# git reads the reviewed repositories; make runs the same set-up as on any machine.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends git make \
 && rm -rf /var/lib/apt/lists/*

RUN useradd --create-home --uid 10001 assay \
 && install --directory --owner assay --mode 700 /var/lib/assay

WORKDIR /opt/assay
COPY . .
RUN make setup
# The folder is root's: what is not compiled now would be compiled again for each review.
RUN .venv/bin/python -m compileall -q bot cli review settings workers

USER assay
ENV PATH=/opt/assay/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    ASSAY_DATA_DIR=/var/lib/assay
VOLUME /var/lib/assay
EXPOSE 8000

# A worker container has no web process: run it with --no-healthcheck.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]

ENTRYPOINT ["assay"]
CMD ["serve", "--host", "0.0.0.0"]
