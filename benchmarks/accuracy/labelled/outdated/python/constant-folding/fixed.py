"""Find numbers without a name in source code."""

import ast

ALLOWED = {0, 1, -1}


class NumberFinder(ast.NodeVisitor):
    """Collects number constants."""

    def __init__(self):
        self.found = []

    def visit_Compare(self, node):
        """Comparisons with numbers are what we look for."""
        for side in (node.left, *node.comparators):
            if isinstance(side, ast.Constant) and isinstance(side.value, int) and side.value not in ALLOWED:
                self.found.append((side.lineno, side.value))
        self.generic_visit(node)


def magic_numbers(source):
    """Line and value of each number that is compared with."""
    finder = NumberFinder()
    finder.visit(ast.parse(source))
    return finder.found
