function cell(value) {
  const text = escapeHtml(value);
  return `<td>${text}</td>`;
}

function show(element, value) {
  element.innerHTML = escapeHtml(value);
}
