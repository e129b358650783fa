/**
 * Whether a user may open the administration.
 */
function mayAdminister(user) {
  if (user.roles.includes("administrator")) {
    return true;
  }
  return user.permissions.includes("administration");
}

module.exports = { mayAdminister };
