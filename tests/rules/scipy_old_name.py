from scipy import integrate, signal, stats

# ok: scipy-old-name
from scipy.integrate import simpson

# ruleid: scipy-old-name
from scipy.integrate import cumtrapz


def energy(samples, rate):
    # ruleid: scipy-old-name
    total = integrate.simps(samples, dx=1 / rate)
    # ok: scipy-old-name
    checked = simpson(samples, dx=1 / rate)
    # ruleid: scipy-old-name
    window = signal.hann(len(samples))
    # ok: scipy-old-name
    better = signal.windows.hann(len(samples))
    return total, checked, window, better, cumtrapz(samples)


def is_fair(heads, tosses):
    # ok: scipy-old-name
    return stats.binomtest(heads, tosses).pvalue > 0.05
