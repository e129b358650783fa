"""outdated/sklearn-old-api: names and arguments that scikit-learn took away or is taking away."""

from __future__ import annotations

from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.outdated.names import Table, uses_of_old

RULE = Rule(
    id="outdated/sklearn-old-api",
    family="outdated",
    title="API that scikit-learn has given up",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$NAME` is deprecated or already gone in current scikit-learn.",
    why="scikit-learn removes what it deprecates after two releases: after the upgrade the import fails, or "
    "the constructor raises TypeError.",
    fix="Use what took its place; `load_boston` has none, for its data set is unethical.",
    prompt="Replace this by what scikit-learn's release notes name. Keep the numerical behaviour: normalize=True "
    "was not StandardScaler but a division by the l2 norm, squared=False becomes root_mean_squared_error, "
    "and sparse_output decides the type that later steps get. Retrain and compare a metric.",
    cwe="CWE-477",
    references=("https://scikit-learn.org/stable/whats_new.html",),
    frameworks=("scikit-learn",),
    applies_to={"scikit-learn": ">=0.20"},
)

NAMES = {
    "sklearn.datasets.load_boston": "sklearn.datasets.fetch_california_housing",
    "sklearn.externals.joblib": "the package joblib",
    "sklearn.externals.six": "the package six",
    "sklearn.cross_validation": "sklearn.model_selection",
    "sklearn.grid_search": "sklearn.model_selection",
    "sklearn.learning_curve": "sklearn.model_selection",
    "sklearn.preprocessing.Imputer": "sklearn.impute.SimpleImputer",
    "sklearn.preprocessing.imputation": "sklearn.impute",
    "sklearn.linear_model.RandomizedLasso": "",
    "sklearn.metrics.plot_confusion_matrix": "sklearn.metrics.ConfusionMatrixDisplay.from_estimator",
    "sklearn.metrics.plot_roc_curve": "sklearn.metrics.RocCurveDisplay.from_estimator",
    "sklearn.metrics.plot_precision_recall_curve": "sklearn.metrics.PrecisionRecallDisplay.from_estimator",
    "sklearn.metrics.plot_det_curve": "sklearn.metrics.DetCurveDisplay.from_estimator",
    "sklearn.inspection.plot_partial_dependence": "sklearn.inspection.PartialDependenceDisplay.from_estimator",
    "sklearn.metrics.jaccard_similarity_score": "sklearn.metrics.jaccard_score",
    "sklearn.metrics.scorer": "sklearn.metrics",
    "sklearn.metrics.SCORERS": "sklearn.metrics.get_scorer_names()",
    "sklearn.mixture.GMM": "sklearn.mixture.GaussianMixture",
    "sklearn.mixture.DPGMM": "sklearn.mixture.BayesianGaussianMixture",
    "sklearn.decomposition.RandomizedPCA": "sklearn.decomposition.PCA with `svd_solver='randomized'`",
    "sklearn.lda": "sklearn.discriminant_analysis",
    "sklearn.qda": "sklearn.discriminant_analysis",
    "sklearn.ensemble.partial_dependence": "sklearn.inspection",
    "sklearn.utils.testing": "sklearn.utils._testing",
    "sklearn.utils.extmath.stable_cumsum": "numpy.cumulative_sum",
    "sklearn.datasets.fetch_mldata": "sklearn.datasets.fetch_openml",
    "sklearn.utils.safe_indexing": "sklearn.utils._safe_indexing",
    "sklearn.utils.linear_assignment_": "scipy.optimize.linear_sum_assignment",
    "sklearn.linear_model.PassiveAggressiveClassifier": "sklearn.linear_model.SGDClassifier",
    "sklearn.linear_model.PassiveAggressiveRegressor": "sklearn.linear_model.SGDRegressor",
    "sklearn.experimental.enable_hist_gradient_boosting": "sklearn.ensemble.HistGradientBoostingClassifier",
}

KEYWORDS = {
    "sklearn.preprocessing.OneHotEncoder": {"sparse": "sparse_output="},
    "sklearn.ensemble.BaggingClassifier": {"base_estimator": "estimator="},
    "sklearn.ensemble.BaggingRegressor": {"base_estimator": "estimator="},
    "sklearn.ensemble.AdaBoostClassifier": {"base_estimator": "estimator=", "algorithm": ""},
    "sklearn.ensemble.AdaBoostRegressor": {"base_estimator": "estimator="},
    "sklearn.calibration.CalibratedClassifierCV": {"base_estimator": "estimator="},
    "sklearn.linear_model.LinearRegression": {"normalize": "StandardScaler in a pipeline"},
    "sklearn.linear_model.Ridge": {"normalize": "StandardScaler in a pipeline"},
    "sklearn.linear_model.Lasso": {"normalize": "StandardScaler in a pipeline"},
    "sklearn.linear_model.ElasticNet": {"normalize": "StandardScaler in a pipeline"},
    "sklearn.metrics.mean_squared_error": {"squared": "sklearn.metrics.root_mean_squared_error"},
    "sklearn.cluster.KMeans": {"n_jobs": "", "precompute_distances": ""},
    "sklearn.cluster.AgglomerativeClustering": {"affinity": "metric="},
    "sklearn.model_selection.GridSearchCV": {"iid": ""},
    "sklearn.tree.DecisionTreeClassifier": {"presort": "", "min_impurity_split": "min_impurity_decrease="},
    "sklearn.manifold.TSNE": {"n_iter": "max_iter="},
    "sklearn.linear_model.LogisticRegression": {"multi_class": "sklearn.multiclass.OneVsRestClassifier"},
    "sklearn.linear_model.RANSACRegressor": {"base_estimator": "estimator="},
}

TABLE = Table(NAMES, KEYWORDS)


def find(file: PythonFile) -> Iterable[Finding]:
    """Uses of what the table lists."""
    return uses_of_old(file, RULE, TABLE)
