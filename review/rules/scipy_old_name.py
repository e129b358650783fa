"""outdated/scipy-old-name: names that SciPy took away or is taking away."""

from __future__ import annotations

from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.outdated.names import Table, uses_of_old

RULE = Rule(
    id="outdated/scipy-old-name",
    family="outdated",
    title="Name that SciPy has given up",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$NAME` is deprecated or already gone in current SciPy.",
    why="SciPy removes names two releases after it warned of them: with the next upgrade the import or the "
    "call raises.",
    fix="Use the name that took its place.",
    prompt="Replace the name by the one that SciPy's release notes give for it. Check the argument names: "
    "simpson and trapezoid take y first and x by keyword, RegularGridInterpolator takes points as a tuple "
    "and evaluates pairs. Keep the numerical result, with a test that compares old and new values.",
    cwe="CWE-477",
    references=("https://docs.scipy.org/doc/scipy/release.html",),
    frameworks=("scipy",),
    applies_to={"scipy": ">=1.4"},
)

NAMES = {
    "scipy.integrate.simps": "scipy.integrate.simpson",
    "scipy.integrate.cumtrapz": "scipy.integrate.cumulative_trapezoid",
    "scipy.integrate.trapz": "scipy.integrate.trapezoid",
    "scipy.integrate.quadrature": "scipy.integrate.quad",
    "scipy.integrate.romberg": "scipy.integrate.quad",
    "scipy.interpolate.interp2d": "scipy.interpolate.RegularGridInterpolator",
    "scipy.interp": "numpy.interp",
    "scipy.rand": "numpy.random.rand",
    "scipy.randn": "numpy.random.randn",
    "scipy.misc.imread": "imageio.imread",
    "scipy.misc.imsave": "imageio.imwrite",
    "scipy.misc.imresize": "PIL.Image.Image.resize",
    "scipy.misc.factorial": "scipy.special.factorial",
    "scipy.misc.comb": "scipy.special.comb",
    "scipy.misc.logsumexp": "scipy.special.logsumexp",
    "scipy.misc.derivative": "scipy.differentiate.derivative",
    "scipy.misc.central_diff_weights": "scipy.differentiate.derivative",
    "scipy.misc.face": "scipy.datasets.face",
    "scipy.misc.ascent": "scipy.datasets.ascent",
    "scipy.misc.electrocardiogram": "scipy.datasets.electrocardiogram",
    "scipy.linalg.pinv2": "scipy.linalg.pinv",
    "scipy.linalg.tri": "numpy.tri",
    "scipy.linalg.triu": "numpy.triu",
    "scipy.linalg.tril": "numpy.tril",
    "scipy.linalg.kron": "numpy.kron",
    "scipy.stats.median_absolute_deviation": "scipy.stats.median_abs_deviation",
    "scipy.stats.binom_test": "scipy.stats.binomtest",
    "scipy.stats.rvs_ratio_uniforms": "scipy.stats.sampling.RatioUniforms",
    "scipy.stats.itemfreq": "numpy.unique with `return_counts=True`",
    "scipy.stats.chisqprob": "scipy.stats.chi2.sf",
    "scipy.special.sph_harm": "scipy.special.sph_harm_y",
    "scipy.special.errprint": "scipy.special.errstate",
    "scipy.special.lpn": "scipy.special.legendre_p_all",
    "scipy.special.clpmn": "scipy.special.assoc_legendre_p_all",
    "scipy.special.lpmn": "scipy.special.assoc_legendre_p_all",
    "scipy.signal.cwt": "pywt.cwt",
    "scipy.signal.ricker": "pywt",
    "scipy.signal.morlet": "pywt",
    "scipy.signal.morlet2": "pywt",
    "scipy.signal.daub": "pywt",
    "scipy.signal.qmf": "pywt",
    "scipy.signal.cascade": "pywt",
    "scipy.signal.bspline": "scipy.interpolate.BSpline",
    "scipy.odr": "the package odrpack",
    "scipy.ndimage.filters": "scipy.ndimage",
    "scipy.ndimage.interpolation": "scipy.ndimage",
    "scipy.ndimage.morphology": "scipy.ndimage",
    "scipy.ndimage.measurements": "scipy.ndimage",
    "scipy.ndimage.fourier": "scipy.ndimage",
    "scipy.sparse.csr": "scipy.sparse",
    "scipy.sparse.csc": "scipy.sparse",
    "scipy.sparse.coo": "scipy.sparse",
    "scipy.sparse.linalg.eigen": "scipy.sparse.linalg",
    "scipy.stats.stats": "scipy.stats",
    "scipy.stats.morestats": "scipy.stats",
    "scipy.stats.kde": "scipy.stats",
    "scipy.optimize.optimize": "scipy.optimize",
    "scipy.optimize.minpack": "scipy.optimize",
    "scipy.spatial.qhull": "scipy.spatial",
    "scipy.signal.signaltools": "scipy.signal",
    "scipy.signal.filter_design": "scipy.signal",
    "scipy.signal.windows.windows": "scipy.signal.windows",
    "scipy.interpolate.interpolate": "scipy.interpolate",
    "scipy.linalg.basic": "scipy.linalg",
    "scipy.io.matlab.mio": "scipy.io",
    "scipy.signal.barthann": "scipy.signal.windows.barthann",
    "scipy.signal.bartlett": "scipy.signal.windows.bartlett",
    "scipy.signal.blackman": "scipy.signal.windows.blackman",
    "scipy.signal.blackmanharris": "scipy.signal.windows.blackmanharris",
    "scipy.signal.bohman": "scipy.signal.windows.bohman",
    "scipy.signal.boxcar": "scipy.signal.windows.boxcar",
    "scipy.signal.chebwin": "scipy.signal.windows.chebwin",
    "scipy.signal.cosine": "scipy.signal.windows.cosine",
    "scipy.signal.exponential": "scipy.signal.windows.exponential",
    "scipy.signal.flattop": "scipy.signal.windows.flattop",
    "scipy.signal.gaussian": "scipy.signal.windows.gaussian",
    "scipy.signal.general_gaussian": "scipy.signal.windows.general_gaussian",
    "scipy.signal.hamming": "scipy.signal.windows.hamming",
    "scipy.signal.hann": "scipy.signal.windows.hann",
    "scipy.signal.kaiser": "scipy.signal.windows.kaiser",
    "scipy.signal.nuttall": "scipy.signal.windows.nuttall",
    "scipy.signal.parzen": "scipy.signal.windows.parzen",
    "scipy.signal.slepian": "scipy.signal.windows.slepian",
    "scipy.signal.triang": "scipy.signal.windows.triang",
    "scipy.signal.tukey": "scipy.signal.windows.tukey",
    "scipy.signal.hanning": "scipy.signal.windows.hann",
}

TABLE = Table(NAMES)


def find(file: PythonFile) -> Iterable[Finding]:
    """Uses of what the table lists."""
    return uses_of_old(file, RULE, TABLE)
