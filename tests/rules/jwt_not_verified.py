import jwt
from jose import jwt as jose_jwt


def claims(token):
    # ruleid: jwt-not-verified
    return jwt.decode(token, options={"verify_signature": False})


def forever(token, key):
    options = {"verify_exp": False}
    # ruleid: jwt-not-verified
    return jwt.decode(token, key, algorithms=["HS256"], options=options)


def chosen(token, key):
    header = jwt.get_unverified_header(token)
    # ruleid: jwt-not-verified
    return jwt.decode(token, key, algorithms=[header["alg"]])


def unsigned(token, key):
    # ruleid: jwt-not-verified
    return jwt.decode(token, key, algorithms=["HS256", "none"])


def believed(token):
    # ruleid: jwt-not-verified
    return jose_jwt.get_unverified_claims(token)


def anything(token, key):
    # ruleid: jwt-not-verified
    return jose_jwt.decode(token, key)


def verified(token, key):
    # ok: jwt-not-verified
    return jwt.decode(token, key, algorithms=["RS256"], audience="api")


def by_key_id(token, keys):
    header = jwt.get_unverified_header(token)
    # ok: jwt-not-verified
    return jwt.decode(token, keys[header["kid"]], algorithms=["RS256"])


def by_issuer(token, keys):
    # ok: jwt-not-verified
    issuer = jwt.decode(token, options={"verify_signature": False})["iss"]
    # ok: jwt-not-verified
    return jwt.decode(token, keys[issuer], algorithms=["RS256"], issuer=issuer)


def issued(claims, key):
    # ok: jwt-not-verified
    return jwt.encode(claims, key, algorithm="HS256")


def required(token, key):
    # ok: jwt-not-verified
    return jwt.decode(token, key, algorithms=["HS256"], options={"require": ["exp"]})
