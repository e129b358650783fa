"""Report for a trained classifier."""

import matplotlib.pyplot as plt
from sklearn.metrics import plot_confusion_matrix
from sklearn.metrics import classification_report


def save_report(model, rows, labels, folder):
    """Write the confusion matrix and the text report into a folder."""
    figure, axes = plt.subplots(figsize=(6, 6))
    plot_confusion_matrix(model, rows, labels, ax=axes)
    figure.savefig(folder / "confusion.png")
    plt.close(figure)
    text = classification_report(labels, model.predict(rows))
    (folder / "report.txt").write_text(text, encoding="utf-8")
    return text
