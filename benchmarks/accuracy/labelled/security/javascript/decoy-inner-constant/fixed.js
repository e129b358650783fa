/** Empty a list and say so. */
export function clearList(list) {
  list.innerHTML = "";
  const note = document.createElement("p");
  note.textContent = "Nothing here yet.";
  list.append(note);
}
