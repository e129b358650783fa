"""Check a document against a list of required fields."""


def check(document, schema):
    """The paths of all fields that are missing or of the wrong type."""
    problems = []

    def visit(value, expected, path):
        if isinstance(expected, dict):
            if not isinstance(value, dict):
                problems.append(path)
                return
            for key, inner in expected.items():
                visit(value.get(key), inner, f"{path}.{key}")
        elif not isinstance(value, expected):
            problems.append(path)

    visit(document, schema, "$")
    return problems
