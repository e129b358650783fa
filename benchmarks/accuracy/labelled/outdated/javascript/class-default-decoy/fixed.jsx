import React from "react";

// Class components keep their default props in React 19.
export class Gauge extends React.Component {
  render() {
    const { value, max } = this.props;
    return <meter value={value} max={max} />;
  }
}

Gauge.defaultProps = { max: 100 };

export function percent(value, max = 100) {
  return Math.round((value / max) * 100);
}
