FROM python:3.13-slim
WORKDIR /srv/worker
RUN useradd --system --uid 10001 worker
COPY requirements.txt .
USER root
RUN pip install --no-cache-dir -r requirements.txt
COPY worker/ worker/
USER 10001
ENV PYTHONUNBUFFERED=1
CMD ["python", "-m", "worker"]
