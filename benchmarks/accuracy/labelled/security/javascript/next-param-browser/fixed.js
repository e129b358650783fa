/**
 * Go on to where the visitor came from.
 */
export function goOn() {
  const next = new URLSearchParams(window.location.search).get("next") || "/";
  const url = new URL(next, window.location.origin);
  window.location.href = url.origin === window.location.origin ? url.pathname : "/";
}
