"""Tests of the price list."""

import unittest

from shop.prices import parse, total


class PriceTest(unittest.TestCase):
    """Parsing and adding up."""

    def test_total(self):
        self.assertEqual(total(["1.20", "0.80"]), 2)

    def test_parse(self):
        self.assertRegex(str(parse("1,5")), r"^1\.5")

    def test_bad_price(self):
        with self.assertRaises(ValueError):
            parse("one")


if __name__ == "__main__":
    unittest.main()
