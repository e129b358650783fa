# ruleid: stdlib-module
import datetime.datetime
# ok: stdlib-module
import os.path
# ruleid: stdlib-module
import os.paths

# ruleid: stdlib-module
from concurrent.future import ThreadPoolExecutor

# ruleid: stdlib-module
from urllib import requests3
# ok: stdlib-module
from urllib import request

# ok: stdlib-module
from json.decoder import JSONDecodeError

try:
    # ok: stdlib-module
    from xml.etree.cElementTreeFast import parse
except ImportError:
    from xml.etree.ElementTree import parse

# ok: stdlib-module
from calendar.views import month_view
