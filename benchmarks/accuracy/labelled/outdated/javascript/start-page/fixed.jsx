import React from "react";
import { createRoot } from "react-dom/client";
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

createRoot(container).render(app);
