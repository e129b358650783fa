import React from "react";
import ReactDOM from "react-dom";
import { createRoot } from "react-dom/client";
import { App } from "./App";

const container = document.getElementById("root");
// ruleid: js-react-dom-render
ReactDOM.render(React.createElement(App), container);

export function stop() {
  // ruleid: js-react-dom-render
  ReactDOM.unmountComponentAtNode(container);
}

// ok: js-react-dom-render
const root = createRoot(container);
// ok: js-react-dom-render
root.render(React.createElement(App));

export function Modal({ children }) {
  // ok: js-react-dom-render
  return ReactDOM.createPortal(children, container);
}
