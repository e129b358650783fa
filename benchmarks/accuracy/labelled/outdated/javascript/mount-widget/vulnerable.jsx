import { render } from "react-dom";
import React from "react";
import { PriceWidget } from "./PriceWidget";

const DEFAULTS = { currency: "EUR", refreshSeconds: 30 };

export function mount(element, options = {}) {
  if (!element) {
    throw new Error("There is no element to mount the price widget into");
  }
  const settings = { ...DEFAULTS, ...options };
  render(<PriceWidget {...settings} />, element);
  return settings;
}

export function mountAll(selector, options) {
  return [...document.querySelectorAll(selector)].map((element) => mount(element, options));
}
