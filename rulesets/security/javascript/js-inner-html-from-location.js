import DOMPurify from "dompurify";

const params = new URLSearchParams(window.location.search);

export function showWelcome() {
  const name = new URLSearchParams(location.search).get("name");
  // ruleid: js-inner-html-from-location
  document.getElementById("welcome").innerHTML = `<b>Welcome ${name}</b>`;
}

export function showTab(container) {
  const tab = location.hash.slice(1);
  // ruleid: js-inner-html-from-location
  container.insertAdjacentHTML("beforeend", "<h2>" + tab + "</h2>");
}

export function showWelcomeText() {
  const name = new URLSearchParams(location.search).get("name");
  // ok: js-inner-html-from-location
  document.getElementById("welcome").textContent = `Welcome ${name}`;
}

export function showTabClean(container) {
  const tab = location.hash.slice(1);
  // ok: js-inner-html-from-location
  container.innerHTML = DOMPurify.sanitize(`<h2>${tab}</h2>`);
}

export function showTotal(container, total) {
  // ok: js-inner-html-from-location
  container.innerHTML = `<b>${total}</b>`;
}
