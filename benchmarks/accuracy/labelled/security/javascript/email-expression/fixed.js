/**
 * Whether a text looks like an address of mail.
 */
function isEmail(text) {
  return text.length <= 254 && /^[a-zA-Z0-9_.-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+$/.test(text);
}

module.exports = { isEmail };
