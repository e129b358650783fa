/**
 * Compute a formula such as "2 * (3 + 4)".
 */
function tokenize(formula) {
  return formula.match(/\d+(?:\.\d+)?|[-+*/()]/g) || [];
}

function compute(formula) {
  if (formula.length > 200) {
    throw new RangeError("the formula is too long");
  }
  return eval(formula);
}

function sum(tokens) {
  let value = term(tokens);
  while (tokens[0] === "+" || tokens[0] === "-") {
    value = tokens.shift() === "+" ? value + term(tokens) : value - term(tokens);
  }
  return value;
}

function term(tokens) {
  const token = tokens.shift();
  if (token === "(") {
    const inner = sum(tokens);
    tokens.shift();
    return inner;
  }
  return Number(token);
}

module.exports = { compute };
