FROM debian:trixie-slim
# ruleid: docker-add-from-network
ADD https://example.org/releases/tool-1.4.tar.gz /opt/
# ok: docker-add-from-network
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/tool.tgz /opt/
# ok: docker-add-from-network
COPY dist/tool.tgz /opt/
