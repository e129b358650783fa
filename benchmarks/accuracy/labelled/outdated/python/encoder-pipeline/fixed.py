"""Train the churn model."""

from sklearn.compose import ColumnTransformer
from sklearn.ensemble import BaggingClassifier
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder
from sklearn.tree import DecisionTreeClassifier

CATEGORIES = ["plan", "country"]


def build_model(trees=50, depth=6):
    """The untrained pipeline."""
    encoder = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
    prepare = ColumnTransformer([("categories", encoder, CATEGORIES)], remainder="passthrough")
    tree = DecisionTreeClassifier(max_depth=depth)
    forest = BaggingClassifier(estimator=tree, n_estimators=trees, random_state=7)
    return Pipeline([("prepare", prepare), ("model", forest)])


def train(frame, labels):
    """A fitted pipeline."""
    model = build_model()
    model.fit(frame, labels)
    return model
