import React from "react";

export class OrderList extends React.Component {
  // ruleid: js-react-legacy-lifecycle
  componentWillMount() {
    this.load(this.props.customer);
  }

  // ruleid: js-react-legacy-lifecycle
  componentWillReceiveProps(next) {
    this.setState({ customer: next.customer });
  }

  // ok: js-react-legacy-lifecycle
  componentDidMount() {
    this.load(this.props.customer);
  }

  // ok: js-react-legacy-lifecycle
  componentWillUnmount() {
    this.controller.abort();
  }

  render() {
    return null;
  }
}

export class Sequence {
  // ok: js-react-legacy-lifecycle
  componentWillMount() {
    return [];
  }
}
