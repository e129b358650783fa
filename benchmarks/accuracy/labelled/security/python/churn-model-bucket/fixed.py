"""Loads the churn model of the month out of the model bucket."""

import hashlib
import hmac
import io
import logging

import boto3
import joblib
import numpy as np

logger = logging.getLogger(__name__)


class ChurnModel:
    """The classifier, loaded on first use."""

    def __init__(self, bucket: str, key: str, signing_key: bytes) -> None:
        self.bucket = bucket
        self.key = key
        self.signing_key = signing_key
        self._classifier = None

    @property
    def classifier(self):
        if self._classifier is None:
            self._classifier = self._load()
        return self._classifier

    def _load(self):
        store = boto3.client("s3")
        answer = store.get_object(Bucket=self.bucket, Key=self.key)
        blob = answer["Body"].read()
        expected = hmac.new(self.signing_key, blob, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, answer["Metadata"].get("signature", "")):
            raise ValueError(f"{self.key} was not signed by the training job")
        logger.info("loaded %d bytes", len(blob))
        return joblib.load(io.BytesIO(blob))

    def probability(self, features: np.ndarray) -> np.ndarray:
        """The chance of leaving, per customer."""
        return self.classifier.predict_proba(features)[:, 1]
