import jinja2
from jinja2.sandbox import SandboxedEnvironment


def render(source, values):
    # ruleid: template-from-parameter
    return jinja2.Template(source).render(values)


def render_safely(source, values):
    # ok: template-from-parameter
    return SandboxedEnvironment().from_string(source).render(values)
