import argparse

from flask import Flask

app = Flask(__name__)


def main() -> None:
    """`--debug` is for developers; nothing else switches it on."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--debug", action="store_true")
    options = parser.parse_args()
    app.run(host="127.0.0.1", debug=options.debug)


if __name__ == "__main__":
    main()
