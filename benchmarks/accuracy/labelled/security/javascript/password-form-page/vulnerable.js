const escapeHtml = require("escape-html");

/** The page for changing the mail address. */
function mailPage(account, formSecret) {
  const shown = escapeHtml(account.email);
  return `<!doctype html>
<title>Mail address</title>
<form method="post" action="/account/mail">
  <label>New address <input type="email" name="email" value="${shown}"></label>
  <button>Save</button>
</form>`;
}

function savedPage(formSecret) {
  return formSecret ? "<!doctype html><p>Saved.</p>" : "<!doctype html><p>Please try again.</p>";
}

module.exports = { mailPage, savedPage };
