"""How often the verdicts about Python packages are right: `python -m benchmarks.accuracy`."""
