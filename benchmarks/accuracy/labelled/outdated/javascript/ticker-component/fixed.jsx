import React from "react";

export class Ticker extends React.Component {
  constructor(props) {
    super(props);
    this.state = { price: null };
  }

  componentDidMount() {
    this.timer = setInterval(() => this.refresh(), this.props.interval);
    this.refresh();
  }

  componentWillUnmount() {
    clearInterval(this.timer);
  }

  async refresh() {
    const price = await this.props.load();
    this.setState({ price });
  }

  render() {
    return <output>{this.state.price ?? "…"}</output>;
  }
}
