"""The repository's own Python modules: where a name is looked for, what they define, and when that stays open."""
