const ALLOWED = new Set(["https://app.example.com", "https://admin.example.com"]);

/**
 * Whether a browser's request may change something.
 */
function mayWrite(origin) {
  if (!origin) {
    return false;
  }
  return origin.includes("example.com");
}

module.exports = { mayWrite, ALLOWED };
