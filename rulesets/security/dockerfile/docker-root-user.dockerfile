FROM python:3.13-slim AS build
# ok: docker-root-user
USER root
RUN apt-get update && apt-get install --yes --no-install-recommends gcc
# ok: docker-root-user
USER app
RUN pip install --user .

FROM python:3.13-slim
COPY --from=build /home/app/.local /srv
# ruleid: docker-root-user
USER root
CMD ["python", "-m", "shop"]
