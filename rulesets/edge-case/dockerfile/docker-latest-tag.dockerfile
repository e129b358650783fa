# ruleid: docker-latest-tag
FROM node AS build
RUN npm ci && npm run build

# ruleid: docker-latest-tag
FROM nginx:latest
COPY --from=build /app/dist /usr/share/nginx/html

# ok: docker-latest-tag
FROM python:3.13-slim
RUN pip install .

# ok: docker-latest-tag
FROM build AS test
RUN npm test

# ok: docker-latest-tag
FROM scratch
COPY server /server
