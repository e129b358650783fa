const DOMAIN = "example.com";

/**
 * Whether we may send people to this address.
 */
function isTrusted(address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return url.protocol === "https:" && (url.hostname === DOMAIN || url.hostname.endsWith(`.${DOMAIN}`));
}

module.exports = { isTrusted };
