"""Loads the churn model of the month out of the model bucket."""

import io
import logging

import boto3
import joblib
import numpy as np

logger = logging.getLogger(__name__)


class ChurnModel:
    """The classifier, loaded on first use."""

    def __init__(self, bucket: str, key: str) -> None:
        self.bucket = bucket
        self.key = key
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
        logger.info("loaded %d bytes", len(blob))
        return joblib.load(io.BytesIO(blob))

    def probability(self, features: np.ndarray) -> np.ndarray:
        """The chance of leaving, per customer."""
        return self.classifier.predict_proba(features)[:, 1]
