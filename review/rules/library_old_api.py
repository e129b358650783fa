"""outdated/library-old-api: names and arguments that well-known libraries took away or are taking away."""

from __future__ import annotations

from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.outdated.names import Table, uses_of_old

RULE = Rule(
    id="outdated/library-old-api",
    family="outdated",
    title="API that a library has given up",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$NAME` is deprecated or already gone in current releases of its library.",
    why="With a fresh install the import, the call or the argument raises; with an old pin, security fixes "
    "stop arriving.",
    fix="Use what took its place, in the version that the project pins.",
    prompt="Replace this by what the library's migration guide names, in the version that this project pins. "
    "Look the new signature up instead of guessing, keep behaviour (timeouts, retries, return types, "
    "defaults) the same, and test the line.",
    cwe="CWE-477",
    references=(
        "https://urllib3.readthedocs.io/en/stable/v2-migration-guide.html",
        "https://boto3.amazonaws.com/v1/documentation/api/latest/guide/migration.html",
        "https://github.com/openai/openai-python/discussions/742",
    ),
)

NAMES = {
    "requests.packages": "urllib3, declared as a dependency",
    "requests.packages.urllib3": "urllib3",
    "boto": "boto3",
    "boto.s3": "boto3",
    "boto.ec2": "boto3",
    "boto.sqs": "boto3",
    "boto.dynamodb2": "boto3",
    "boto.s3.connection": "boto3",
    "boto.s3.key": "boto3",
    "boto.exception": "botocore.exceptions",
    "botocore.vendored.requests": "urllib3 or requests",
    "botocore.vendored": "urllib3 or requests",
    "urllib3.contrib.pyopenssl": "ssl of the standard library",
    "urllib3.contrib.securetransport": "ssl of the standard library",
    "urllib3.contrib.ntlmpool": "",
    "urllib3.contrib.appengine": "urllib3.PoolManager",
    "urllib3.packages.six": "Python 3 itself",
    "urllib3.packages.ssl_match_hostname": "ssl of the standard library",
    "oauth2client": "google-auth",
    "oauth2client.client": "google-auth",
    "nose": "pytest",
    "nose.tools": "pytest",
    "aioredis": "redis.asyncio",
    "tensorflow.Session": "tensorflow.function",
    "tensorflow.placeholder": "tensorflow.keras.Input",
    "tensorflow.get_variable": "tensorflow.Variable",
    "tensorflow.global_variables_initializer": "",
    "tensorflow.contrib": "",
    "tensorflow.app.run": "absl.app.run",
    "tensorflow.gfile": "tensorflow.io.gfile",
    "tensorflow.log": "tensorflow.math.log",
    "tensorflow.to_float": "tensorflow.cast",
    "torch.gels": "torch.linalg.lstsq",
    "torch.symeig": "torch.linalg.eigh",
    "torch.cholesky": "torch.linalg.cholesky",
    "torch.qr": "torch.linalg.qr",
    "torch.svd": "torch.linalg.svd",
    "torch.lu": "torch.linalg.lu_factor",
    "torch.autograd.Variable": "torch.tensor",
    "torch.cuda.amp.autocast": "torch.amp.autocast('cuda')",
    "torch.cuda.amp.GradScaler": "torch.amp.GradScaler('cuda')",
    "torch.nn.functional.sigmoid": "torch.sigmoid",
    "torch.nn.functional.tanh": "torch.tanh",
    "openai.ChatCompletion": "openai.OpenAI().chat.completions",
    "openai.Completion": "openai.OpenAI().completions",
    "openai.Embedding": "openai.OpenAI().embeddings",
    "langchain.llms.OpenAI": "langchain_openai.OpenAI",
    "langchain.chat_models.ChatOpenAI": "langchain_openai.ChatOpenAI",
    "langchain.embeddings.OpenAIEmbeddings": "langchain_openai.OpenAIEmbeddings",
    "langchain.vectorstores": "langchain_community.vectorstores",
    "langchain.document_loaders": "langchain_community.document_loaders",
    "matplotlib.cm.get_cmap": "matplotlib.colormaps",
    "matplotlib.pyplot.hold": "",
    "networkx.info": "print",
    "networkx.read_gpickle": "pickle.load",
    "networkx.write_gpickle": "pickle.dump",
    "networkx.from_numpy_matrix": "networkx.from_numpy_array",
    "networkx.to_numpy_matrix": "networkx.to_numpy_array",
    "networkx.from_scipy_sparse_matrix": "networkx.from_scipy_sparse_array",
    "networkx.to_scipy_sparse_matrix": "networkx.to_scipy_sparse_array",
    "seaborn.distplot": "seaborn.histplot",
    "seaborn.factorplot": "seaborn.catplot",
    "seaborn.tsplot": "seaborn.lineplot",
    "PIL.Image.ANTIALIAS": "PIL.Image.LANCZOS",
    "PIL.Image.LINEAR": "PIL.Image.BILINEAR",
    "PIL.Image.CUBIC": "PIL.Image.BICUBIC",
    "redis.StrictRedis": "redis.Redis",
    "telegram.ext.Filters": "telegram.ext.filters",
    "celery.task": "celery.shared_task",
    "celery.decorators": "celery.shared_task",
    "pymongo.Connection": "pymongo.MongoClient",
    "pymongo.MongoReplicaSetClient": "pymongo.MongoClient",
    "aiohttp.Timeout": "aiohttp.ClientTimeout",
    "selenium.webdriver.PhantomJS": "a headless `webdriver.Chrome`",
    "marshmallow.fields.LocalDateTime": "marshmallow.fields.DateTime",
    "marshmallow.pprint": "pprint.pprint",
    "bs4.BeautifulStoneSoup": "bs4.BeautifulSoup(text, 'xml')",
}

KEYWORDS = {
    "urllib3.Retry": {"method_whitelist": "allowed_methods="},
    "urllib3.util.Retry": {"method_whitelist": "allowed_methods="},
    "urllib3.util.retry.Retry": {"method_whitelist": "allowed_methods="},
    "requests.packages.urllib3.util.retry.Retry": {"method_whitelist": "allowed_methods="},
    "requests.adapters.Retry": {"method_whitelist": "allowed_methods="},
    "redis.Redis": {"charset": "encoding="},
    "seaborn.lmplot": {"size": "height="},
    "seaborn.catplot": {"size": "height="},
    "seaborn.FacetGrid": {"size": "height="},
    "aiohttp.ClientSession": {"loop": ""},
    "selenium.webdriver.Chrome": {"executable_path": "service=", "chrome_options": "options="},
    "selenium.webdriver.Firefox": {"executable_path": "service=", "firefox_options": "options="},
    "marshmallow.fields.Str": {"missing": "load_default=", "default": "dump_default="},
    "marshmallow.fields.Int": {"missing": "load_default=", "default": "dump_default="},
    "marshmallow.fields.Boolean": {"missing": "load_default=", "default": "dump_default="},
}

TABLE = Table(NAMES, KEYWORDS)


def find(file: PythonFile) -> Iterable[Finding]:
    """Uses of what the table lists."""
    return uses_of_old(file, RULE, TABLE)
