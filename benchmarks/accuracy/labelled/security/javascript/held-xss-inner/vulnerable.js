// Shows the name of the signed-in person.
export function showGreeting(element) {
  const query = new URLSearchParams(window.location.search);
  const name = query.get("name") || "guest";
  element.innerHTML = "Hello, <b>" + name + "</b>";
}

export function clearGreeting(element) {
  element.textContent = "";
}
