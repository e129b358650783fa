"""Rain in the surroundings of each cell of a map."""


def surroundings(rain: list[list[int]], reach: int) -> list[list[int]]:
    """The rain within `reach` rows and columns of each cell."""
    height, width = len(rain), len(rain[0])
    sums = [[0] * (width + 1) for _ in range(height + 1)]
    for y, line in enumerate(rain):
        for x, fallen in enumerate(line):
            sums[y + 1][x + 1] = fallen + sums[y][x + 1] + sums[y + 1][x] - sums[y][x]
    result = []
    for y in range(height):
        top, bottom = max(0, y - reach), min(height, y + reach + 1)
        row = []
        for x in range(width):
            left, right = max(0, x - reach), min(width, x + reach + 1)
            row.append(sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left])
        result.append(row)
    return result
