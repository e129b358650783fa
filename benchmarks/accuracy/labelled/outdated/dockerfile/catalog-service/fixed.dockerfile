FROM golang:1.27-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /catalog ./cmd/catalog

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /catalog /catalog
USER nonroot
ENTRYPOINT ["/catalog"]
