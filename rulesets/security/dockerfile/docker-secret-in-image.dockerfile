FROM python:3.13-slim
# ruleid: docker-secret-in-image
ENV DATABASE_PASSWORD=Tr4ff1c-Light-77
# ruleid: docker-secret-in-image
ARG NPM_TOKEN="npm_4hT9sQ2LxV7cR1pZ8kW3"
# ok: docker-secret-in-image
ENV DATABASE_PASSWORD_FILE=/run/secrets/database_password
# ok: docker-secret-in-image
ARG NPM_TOKEN
# ok: docker-secret-in-image
ENV SECRET_KEY=dummy-for-collectstatic
# ok: docker-secret-in-image
RUN --mount=type=secret,id=npm_token npm ci
