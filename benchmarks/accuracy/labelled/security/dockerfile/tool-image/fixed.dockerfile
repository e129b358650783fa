FROM debian:trixie-slim
ARG TOOL_VERSION=1.14.3
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates curl && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL "https://dl.example.org/tool-$TOOL_VERSION.deb" -o /tmp/tool.deb \
    && echo "24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d  /tmp/tool.deb" | sha256sum --check \
    && dpkg --install /tmp/tool.deb
COPY entrypoint.sh /usr/local/bin/
USER nobody
ENTRYPOINT ["entrypoint.sh"]
