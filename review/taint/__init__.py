"""Where values from outside reach calls that they must not reach: one walk through a parsed Python file.

The engine is an abstract interpreter over the syntax tree (`entries` begins, `statements`, `calls` and `expressions`
walk, `machine` keeps count). It knows constants, the contents of containers, how texts are put together, and what
checks tell about a value. Nothing of the file is imported, evaluated or opened. `rules/` holds the sinks.
"""
