"""Puts exports into the object store."""
import os

import boto3


def make_client():
    """A client of the object store."""
    return boto3.client(
        "s3",
        region_name="eu-central-1",
        aws_access_key_id=os.environ["EXPORT_KEY_ID"],
        aws_secret_access_key=os.environ["EXPORT_SECRET"],
    )


def upload(path, bucket, key):
    """Uploads `path`."""
    make_client().upload_file(path, bucket, key)
