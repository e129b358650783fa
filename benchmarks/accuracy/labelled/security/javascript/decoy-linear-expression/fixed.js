/** Whether a text is a version such as 1.20.3. */
function isVersion(text) {
  return /^\d+(?:\.\d+)*$/.test(text);
}

/** Whether a text is a slug such as red-shoes. */
function isSlug(text) {
  return /^[a-z]+(?:-[a-z]+)*$/.test(text);
}

module.exports = { isVersion, isSlug };
