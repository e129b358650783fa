import DOMPurify from "dompurify";

export function showComment(element, comment) {
  // ruleid: js-inner-html-of-value
  element.innerHTML = `<p>${comment}</p>`;
}

export function Article(props) {
  // ruleid: js-inner-html-of-value
  return { dangerouslySetInnerHTML: { __html: props.body } };
}

export function showSafely(element, comment) {
  // ok: js-inner-html-of-value
  element.textContent = comment;
}

export function showClean(element, comment) {
  // ok: js-inner-html-of-value
  element.innerHTML = DOMPurify.sanitize(comment);
}

export function clear(element) {
  // ok: js-inner-html-of-value
  element.innerHTML = "";
}
