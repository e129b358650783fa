"""Conway's game of life on a square board."""

Board = list[list[bool]]


def neighbours(board: Board, row: int, column: int) -> int:
    """Living cells around one cell."""
    size = len(board)
    alive = 0
    for up in (-1, 0, 1):
        for right in (-1, 0, 1):
            if (up or right) and 0 <= row + up < size and 0 <= column + right < size:
                alive += board[row + up][column + right]
    return alive


def step(board: Board) -> Board:
    """The board after one generation."""
    size = len(board)
    following = [[False] * size for _ in range(size)]
    for row in range(size):
        for column in range(size):
            alive = neighbours(board, row, column)
            following[row][column] = alive == 3 or (board[row][column] and alive == 2)
    return following
