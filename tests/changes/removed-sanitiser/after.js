function cell(value) {
  // ruleid: removed-sanitiser
  const text = value;
  return `<td>${text}</td>`;
}

function show(element, value) {
  // ok: removed-sanitiser
  element.textContent = value;
}
