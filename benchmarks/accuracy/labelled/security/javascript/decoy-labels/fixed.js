/** Texts of the sign-in form. */
const texts = {
  password: "Your password",
  passwordHint: "At least 12 characters",
  token: "token",
};

function text(name) {
  return Object.hasOwn(texts, name) ? texts[name] : name;
}

module.exports = { text };
