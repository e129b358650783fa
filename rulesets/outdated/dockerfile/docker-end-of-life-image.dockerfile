# ruleid: docker-end-of-life-image
FROM python:3.8-slim AS build
RUN pip wheel .

# ruleid: docker-end-of-life-image
FROM node:16
RUN npm ci

# ruleid: docker-end-of-life-image
FROM golang:1.19-alpine AS server
# ruleid: docker-end-of-life-image
FROM openjdk:8-jre
# ruleid: docker-end-of-life-image
FROM python:3.13-slim-buster
# ruleid: docker-end-of-life-image
FROM debian:buster

# ok: docker-end-of-life-image
FROM python:3.13-slim
# ok: docker-end-of-life-image
FROM node:22-bookworm-slim
# ok: docker-end-of-life-image
FROM golang:1.26
# ok: docker-end-of-life-image
FROM eclipse-temurin:21-jre
# ok: docker-end-of-life-image
FROM debian:trixie-slim
# ok: docker-end-of-life-image
FROM registry.example.org/python:3.8-hardened
# ok: docker-end-of-life-image
FROM python:3.11
# ok: docker-end-of-life-image
FROM node:24
