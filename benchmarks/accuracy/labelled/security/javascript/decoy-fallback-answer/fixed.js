/** Whether the shop shows the new banner. The banner is decoration: when the flags cannot be read it is shown. */
async function showsBanner(flags, visitor) {
  try {
    return await flags.get("banner", visitor);
  } catch (error) {
    flags.report(error);
    return true;
  }
}

/** Whether a token has been withdrawn; when that cannot be known it counts as withdrawn. */
async function isTokenRevoked(store, id) {
  try {
    return await store.has(id);
  } catch (error) {
    store.report(error);
    return true;
  }
}

module.exports = { showsBanner, isTokenRevoked };
