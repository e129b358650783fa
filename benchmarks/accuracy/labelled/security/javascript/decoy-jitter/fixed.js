/** How long to wait before the next attempt, in milliseconds. */
function backoff(attempt) {
  const longest = Math.min(30_000, 2 ** attempt * 100);
  return Math.floor(Math.random() * longest);
}

module.exports = { backoff };
