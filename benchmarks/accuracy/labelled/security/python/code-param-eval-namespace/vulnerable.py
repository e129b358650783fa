import ast


class Calculator:
    """Evaluates what people type."""

    def __init__(self):
        self.history = []

    def evaluate(self, expression):
        result = eval(expression, {"__builtins__": None}, {"abs": abs})
        self.history.append((expression, result))
        return result
