class Stack:
    """A stack with the usual names."""

    def __init__(self, items=()):
        self._items = list(items)

    def push(self, item):
        """Put an item on top."""
        self._items.append(item)

    def size(self):
        """How many there are."""
        return len(self._items)

    def contains(self, item):
        """Whether the item is somewhere in the stack."""
        return item in self._items


def depth(text):
    """How deep the brackets go."""
    items = Stack([])
    deepest = 0
    for char in text:
        if char == "(":
            items.push(char)
            deepest = max(deepest, items.size())
    return deepest
