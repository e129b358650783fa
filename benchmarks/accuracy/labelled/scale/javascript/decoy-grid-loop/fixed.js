/** Cells of a square board that touch a living one. */
export function touched(board) {
  const found = [];
  for (let row = 0; row < board.length; row += 1) {
    for (let column = 0; column < board.length; column += 1) {
      if (!board[row][column] && hasNeighbour(board, row, column)) {
        found.push([row, column]);
      }
    }
  }
  return found;
}

function hasNeighbour(board, row, column) {
  for (const [up, right] of [[-1, 0], [1, 0], [0, -1], [0, 1]]) {
    if (board[row + up]?.[column + right]) {
      return true;
    }
  }
  return false;
}
