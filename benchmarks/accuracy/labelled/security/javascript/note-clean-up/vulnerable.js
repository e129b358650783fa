/** Prepares a note for being stored: no blanks at line ends, at most one empty line in a row. */
function cleanNote(note) {
  return note
    .split("\n")
    .map((line) => line.replace(/[ \t]+$/, ""))
    .join("\n")
    .trim();
}

function firstLine(note) {
  const end = note.indexOf("\n");
  return end === -1 ? note : note.slice(0, end);
}

module.exports = { cleanNote, firstLine };
