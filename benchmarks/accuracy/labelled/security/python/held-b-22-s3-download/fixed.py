"""Fetches all files of a bucket's folder."""
import os

import boto3


def download_folder(bucket, prefix, target):
    """Writes every object below `prefix` to `target`."""
    root = os.path.realpath(target)
    client = boto3.client("s3")
    for page in client.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix):
        for item in page.get("Contents", []):
            path = os.path.realpath(os.path.join(root, item["Key"][len(prefix):].lstrip("/")))
            if os.path.commonpath([root, path]) != root:
                continue
            os.makedirs(os.path.dirname(path), exist_ok=True)
            client.download_file(bucket, item["Key"], path)
