// Cuts white space and dots off the end of titles.
const TAIL = /[\s.]$/;

function cleanTitle(title) {
  let end = title;
  while (TAIL.test(end)) {
    end = end.slice(0, -1);
  }
  return end;
}

module.exports = { cleanTitle };
