from urllib3.util import Retry

# ruleid: library-old-api
import boto
# ok: library-old-api
import boto3
# ruleid: library-old-api
from requests.packages.urllib3.exceptions import InsecureRequestWarning
# ok: library-old-api
from urllib3.exceptions import MaxRetryError

# ruleid: library-old-api
RETRY = Retry(total=3, method_whitelist=["GET"])
# ok: library-old-api
BETTER = Retry(total=3, allowed_methods=["GET"])


def upload(name):
    # ok: library-old-api
    client = boto3.client("s3")
    return client, boto.connect_s3(), name, InsecureRequestWarning, MaxRetryError
