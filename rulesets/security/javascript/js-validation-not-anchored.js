function isValidUsername(name) {
  // ruleid: js-validation-not-anchored
  return /[a-zA-Z0-9_]{3,20}/.test(name);
}

function validateId(id) {
  // ruleid: js-validation-not-anchored
  if (!/^[0-9a-f]+/.test(id)) {
    throw new Error("invalid id");
  }
  return id;
}

function isValidName(name) {
  // ok: js-validation-not-anchored
  return /^[a-zA-Z0-9_]{3,20}$/.test(name);
}

function isValidPassword(password) {
  // ok: js-validation-not-anchored
  return password.length >= 12 && /[0-9]/.test(password) && /[a-z]/.test(password);
}

function splitWords(text) {
  // ok: js-validation-not-anchored
  return text.match(/[a-z]+/);
}
