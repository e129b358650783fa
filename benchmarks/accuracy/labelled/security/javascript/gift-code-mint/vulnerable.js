
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Creates the code that is printed on a gift card. */
function mintGiftCode(groups = 4) {
  const code = [];
  for (let group = 0; group < groups; group += 1) {
    let part = "";
    for (let i = 0; i < 4; i += 1) part += LETTERS[Math.floor(Math.random() * LETTERS.length)];
    code.push(part);
  }
  return code.join("-");
}

function groupsOf(code) {
  return code.split("-");
}

module.exports = { mintGiftCode, groupsOf };
