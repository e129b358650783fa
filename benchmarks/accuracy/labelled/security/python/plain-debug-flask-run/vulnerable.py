import logging
import os

from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/healthz")
def health():
    """For the load balancer."""
    return jsonify(status="ok")


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    port = int(os.environ.get("PORT", "8080"))
    app.run(host="0.0.0.0", port=port, debug=True)


if __name__ == "__main__":
    main()
