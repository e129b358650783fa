import React, { useRef } from "react";
// ruleid: js-react-old-api
import { findDOMNode } from "react-dom";
// ok: js-react-old-api
import { createPortal } from "react-dom";

// ok: js-react-old-api
function Price({ amount, currency = "EUR" }) {
  const field = useRef(null);
  return React.createElement("span", { ref: field }, amount, currency);
}

function Label({ text, tone }) {
  return React.createElement("b", { className: tone }, text);
}
// ruleid: js-react-old-api
Label.defaultProps = { tone: "plain" };

class Search extends React.Component {
  focus() {
    // ruleid: js-react-old-api
    this.refs.input.focus();
    // ok: js-react-old-api
    this.input.current.focus();
    return findDOMNode(this);
  }
}
// ok: js-react-old-api
Search.defaultProps = { tone: "plain" };

// ruleid: js-react-old-api
export const button = React.createFactory("button");
export { Price, Label, Search, createPortal };
