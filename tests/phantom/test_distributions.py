from __future__ import annotations

import pytest
from packaging.utils import canonicalize_name

from review.phantom.distributions import distributions_of, known_roots


@pytest.mark.parametrize(
    ("module", "distribution"),
    [
        ("cv2", "opencv-python"),
        ("yaml", "PyYAML"),
        ("git.repo", "GitPython"),
        ("dbus", "dbus-python"),
        ("ruamel.yaml", "ruamel.yaml"),
        ("google.cloud.storage.blob", "google-cloud-storage"),
        ("google.protobuf", "protobuf"),
        ("opentelemetry.sdk.trace", "opentelemetry-sdk"),
        ("opentelemetry.exporter.otlp.proto.grpc.trace_exporter", "opentelemetry-exporter-otlp-proto-grpc"),
        ("win32com.client", "pywin32"),
    ],
)
def test_a_root_with_another_name_has_its_distribution(module: str, distribution: str) -> None:
    assert distributions_of(module)[0] == distribution


@pytest.mark.parametrize("module", ["requests", "never_heard_of", "", "."])
def test_any_other_root_has_none(module: str) -> None:
    assert distributions_of(module) == ()


def test_every_distribution_of_the_table_has_a_legal_name() -> None:
    assert len(known_roots()) >= 300
    for root in known_roots():
        for distribution in distributions_of(root):
            assert canonicalize_name(distribution, validate=True)
