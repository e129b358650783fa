FROM debian:trixie-slim
ARG TOOL_VERSION=1.14.3
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates curl && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL https://get.example.org/tool/install.sh | bash -s -- --version "$TOOL_VERSION"
COPY entrypoint.sh /usr/local/bin/
USER nobody
ENTRYPOINT ["entrypoint.sh"]
