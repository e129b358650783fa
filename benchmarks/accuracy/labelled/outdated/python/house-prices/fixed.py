"""A first model of house prices for the workshop."""

from sklearn.datasets import fetch_california_housing
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split


def load():
    """Features and prices."""
    data = fetch_california_housing()
    return data.data, data.target


def train(seed=1):
    """A fitted model and its score on rows that it has not seen."""
    rows, prices = load()
    first, second, first_prices, second_prices = train_test_split(rows, prices, random_state=seed)
    model = LinearRegression()
    model.fit(first, first_prices)
    return model, model.score(second, second_prices)


if __name__ == "__main__":
    print(f"score {train()[1]:.3f}")
