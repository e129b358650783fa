FROM debian:trixie-slim
# ruleid: docker-piped-installer
RUN curl -sSL https://get.example.org/install.sh | sh
RUN apt-get update && \
    # ruleid: docker-piped-installer
    curl -fsSL https://deb.example.org/setup_22.x | bash - && \
    apt-get install --yes nodejs

# ok: docker-piped-installer
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/tool-1.4.tar.gz /tmp/
# ok: docker-piped-installer
RUN curl -fsSL https://example.org/tool-1.4.tar.gz -o tool.tgz && sha256sum -c tool.sha256

# ok: docker-piped-installer
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs
# ruleid: docker-piped-installer
RUN curl -fsSL https://astral.sh.example.org/install.sh | sh
