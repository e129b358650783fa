FROM python:3.13-slim
WORKDIR /srv/billing
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY billing/ billing/
ENV BILLING_PORT=8000
ENV DATABASE_PASSWORD_FILE=/run/secrets/database_password
USER 10001
CMD ["uvicorn", "billing.main:app", "--host", "0.0.0.0"]
