/** Close a menu when the click lies outside of it. */
export function closeOutside(menu: HTMLElement, close: () => void): () => void {
  const items = [...menu.querySelectorAll("[role=menuitem]")];
  const listener = (event: MouseEvent): void => {
    const target = event.target as Node;
    if (!menu.contains(target) && !items[0]?.classList.contains("busy")) {
      close();
    }
  };
  document.addEventListener("click", listener);
  return () => document.removeEventListener("click", listener);
}
