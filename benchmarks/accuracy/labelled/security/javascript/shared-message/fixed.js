/**
 * Show the message that a link carries, `?message=...`.
 */
export function showMessage() {
  const parameters = new URL(window.location.href).searchParams;
  const box = document.getElementById("message");
  if (box && parameters.has("message")) {
    box.append(parameters.get("message"));
  }
}
