"""Proof that the modules, members and keyword arguments that a change uses exist in the packages it pins."""
