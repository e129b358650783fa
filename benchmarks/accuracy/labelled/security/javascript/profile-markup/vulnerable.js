const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (c) => ENTITIES[c]);
}

/**
 * The profile card of a user, as HTML.
 * @param {string} username
 * @param {string} bio
 */
function renderProfile(username, bio) {
  const heading = `<h2>${username}</h2>`;
  const text = `<p class="bio">${bio}</p>`;
  return `<div class="card">${heading}${text}</div>`;
}

module.exports = { renderProfile, escapeHtml };
