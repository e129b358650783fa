/** What is wrong with a form, as a list of texts. */
function problems(form) {
  const found = [];
  if (form.password !== form.passwordConfirmation) {
    found.push("the passwords differ");
  }
  if (form.token === undefined) {
    found.push("the form is too old");
  }
  return found;
}

module.exports = { problems };
