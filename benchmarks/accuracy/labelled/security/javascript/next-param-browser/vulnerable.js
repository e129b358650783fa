/**
 * Go on to where the visitor came from.
 */
export function goOn() {
  const next = new URLSearchParams(window.location.search).get("next") || "/";
  window.location.href = next;
}
