"""How Assay feels on code that was written with coding agents: `python -m benchmarks.accuracy.releases`."""
