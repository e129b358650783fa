// ruleid: safer-call-replaced
const { exec } = require("child_process");
const { randomBytes } = require("crypto");

function owner(file, done) {
  // ruleid: safer-call-replaced
  exec(`stat -c %U ${file}`, done);
}

function knows(given, token) {
  // ruleid: safer-call-replaced
  return given === token;
}

function shown(node, name) {
  // ok: safer-call-replaced
  node.replaceChildren(document.createTextNode(name));
}

function session() {
  // ok: safer-call-replaced
  return randomBytes(32).toString("base64url");
}

function jitter() {
  // ok: safer-call-replaced
  return Math.random() * 100;
}
