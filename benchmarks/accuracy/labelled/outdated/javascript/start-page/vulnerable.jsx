import React from "react";
import ReactDOM from "react-dom";
import { App } from "./App";

const container = document.getElementById("root");
if (!container) {
  throw new Error("the page has no element #root");
}

const app = (
  <React.StrictMode>
    <App />
  </React.StrictMode>
);

ReactDOM.render(app, container);
