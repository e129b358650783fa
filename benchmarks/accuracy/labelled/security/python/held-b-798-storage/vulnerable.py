"""Puts exports into the object store."""
import os

import boto3


def make_client():
    """A client of the object store."""
    return boto3.client(
        "s3",
        region_name="eu-central-1",
        aws_access_key_id="AKIAQ4ZT7XW2LM9RB5UE",
        aws_secret_access_key="t8Kz1PqVb3sXnY5hWc9LdE7jRm2GfUa6oQi4TzNv",
    )


def upload(path, bucket, key):
    """Uploads `path`."""
    make_client().upload_file(path, bucket, key)
