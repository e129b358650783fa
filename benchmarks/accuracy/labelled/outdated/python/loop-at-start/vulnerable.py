"""Entry point of the crawler."""

import argparse
import asyncio

from crawler.engine import crawl


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description="Crawl a site.")
    parser.add_argument("address")
    parser.add_argument("--pages", type=int, default=100)
    return parser.parse_args()


def main():
    """Run until all pages are read."""
    given = arguments()
    loop = asyncio.get_event_loop()
    count = loop.run_until_complete(crawl(given.address, given.pages))
    print(f"read {count} pages")


if __name__ == "__main__":
    main()
