import ast


class Calculator:
    """Evaluates what people type."""

    def __init__(self):
        self.history = []

    def evaluate(self, expression):
        result = ast.literal_eval(expression)
        self.history.append((expression, result))
        return result
