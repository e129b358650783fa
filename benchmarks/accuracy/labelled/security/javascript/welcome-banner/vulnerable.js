/**
 * Greets the visitor with the name in the address, `#name=Ada`.
 */
function nameFromAddress() {
  const parameters = new URLSearchParams(window.location.hash.slice(1));
  return parameters.get("name") || "guest";
}

export function showBanner() {
  const banner = document.querySelector("#banner");
  const name = nameFromAddress();
  if (banner) {
    banner.innerHTML = `Welcome back, <b>${name}</b>!`;
  }
}
