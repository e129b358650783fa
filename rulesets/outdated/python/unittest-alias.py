import unittest


class PriceTest(unittest.TestCase):
    def test_discount(self):
        # ruleid: unittest-alias
        self.assertEquals(discount(100, 10), 90)

    def test_rejects_negative(self):
        # ruleid: unittest-alias
        with self.assertRaisesRegexp(ValueError, "negative"):
            discount(-1, 10)

    def test_discount_modern(self):
        # ok: unittest-alias
        self.assertEqual(discount(100, 10), 90)

    def test_rejects_negative_modern(self):
        # ok: unittest-alias
        with self.assertRaisesRegex(ValueError, "negative"):
            discount(-1, 10)


class Checker:
    def assertEquals(self, left, right):
        return left == right

    def run(self):
        # ok: unittest-alias
        return self.assertEquals(1, 1)
