"""A static index of Python packages: source text in, the names it defines out; and the lookup over it."""
