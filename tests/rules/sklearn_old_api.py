from sklearn.ensemble import BaggingClassifier
from sklearn.metrics import mean_squared_error
from sklearn.preprocessing import OneHotEncoder

# ruleid: sklearn-old-api
from sklearn.datasets import load_boston
# ok: sklearn-old-api
from sklearn.datasets import fetch_california_housing


def train(tree, rows, labels):
    # ruleid: sklearn-old-api
    encoder = OneHotEncoder(sparse=False)
    # ok: sklearn-old-api
    encoder = OneHotEncoder(sparse_output=False)
    # ruleid: sklearn-old-api
    model = BaggingClassifier(base_estimator=tree)
    # ok: sklearn-old-api
    model = BaggingClassifier(estimator=tree)
    return model.fit(encoder.fit_transform(rows), labels)


def error(expected, seen):
    # ok: sklearn-old-api
    return mean_squared_error(expected, seen), load_boston(), fetch_california_housing()
