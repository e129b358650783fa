/**
 * A cell of a CSV file.
 */
function cell(text) {
  return '"' + text.replaceAll('"', '""') + '"';
}

function row(cells) {
  return cells.map(cell).join(",");
}

module.exports = { row };
