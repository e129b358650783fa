"""Rain in the surroundings of each cell of a map."""


def surroundings(rain: list[list[int]], reach: int) -> list[list[int]]:
    """The rain within `reach` rows and columns of each cell."""
    height, width = len(rain), len(rain[0])

    result = []
    for y in range(height):
        top, bottom = max(0, y - reach), min(height, y + reach + 1)
        row = []
        for x in range(width):
            left, right = max(0, x - reach), min(width, x + reach + 1)
            row.append(sum(sum(rain[line][left:right]) for line in range(top, bottom)))
        result.append(row)
    return result
