const vm = require("vm");

function calculate(expression) {
  // ruleid: js-eval-of-parameter
  return eval(expression);
}

const applyFormula = (formula, row) => {
  // ruleid: js-eval-of-parameter
  return new Function("row", `return ${formula}`)(row);
};

function runSandboxed(userCode) {
  // ruleid: js-eval-of-parameter
  return vm.runInNewContext(userCode, {});
}

const OPERATIONS = { add: (a, b) => a + b, mul: (a, b) => a * b };

function apply(name, a, b) {
  // ok: js-eval-of-parameter
  return OPERATIONS[name](a, b);
}

function parse(text) {
  // ok: js-eval-of-parameter
  return JSON.parse(text);
}

function globalObject() {
  // ok: js-eval-of-parameter
  return new Function("return this")();
}
