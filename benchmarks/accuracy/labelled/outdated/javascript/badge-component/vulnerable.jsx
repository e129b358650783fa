import React from "react";

const TONES = { plain: "badge", warning: "badge badge-warning" };

function Badge({ text, tone, onClose }) {
  return (
    <span className={TONES[tone]}>
      {text}
      {onClose && (
        <button type="button" aria-label="Close" onClick={onClose}>
          ×
        </button>
      )}
    </span>
  );
}

Badge.defaultProps = { tone: "plain" };

export default Badge;
