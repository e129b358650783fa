import React from "react";

export default class SearchField extends React.Component {
  constructor(props) {
    super(props);
    this.state = { text: "" };
    this.submit = this.submit.bind(this);
  }

  componentDidMount() {
    this.refs.field.focus();
  }

  submit(event) {
    event.preventDefault();
    this.props.onSearch(this.state.text.trim());
  }

  render() {
    return (
      <form onSubmit={this.submit}>
        <input
          ref="field"
          value={this.state.text}
          onChange={(event) => this.setState({ text: event.target.value })}
        />
      </form>
    );
  }
}
