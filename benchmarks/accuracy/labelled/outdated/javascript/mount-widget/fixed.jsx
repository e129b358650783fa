import { createRoot } from "react-dom/client";
import React from "react";
import { PriceWidget } from "./PriceWidget";

const DEFAULTS = { currency: "EUR", refreshSeconds: 30 };

export function mount(element, options = {}) {
  if (!element) {
    throw new Error("There is no element to mount the price widget into");
  }
  const settings = { ...DEFAULTS, ...options };
  const root = createRoot(element);
  root.render(<PriceWidget {...settings} />);
  return settings;
}

export function mountAll(selector, options) {
  return [...document.querySelectorAll(selector)].map((element) => mount(element, options));
}
