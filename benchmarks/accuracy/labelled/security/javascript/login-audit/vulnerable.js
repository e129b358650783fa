/**
 * Keeps an audit trail of logins.
 */
function auditLogin(username, succeeded) {
  const result = succeeded ? "succeeded" : "failed";
  console.log(`Login of ${username} ${result}`);
}

function auditLogout(id) {
  console.log(`Logout of #${Number(id)}`);
}

module.exports = { auditLogin, auditLogout };
