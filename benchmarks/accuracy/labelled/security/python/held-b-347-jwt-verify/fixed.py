"""Reads the bearer token of a request."""
import jwt


class TokenReader:
    """Turns tokens into the subject that they were given to."""

    def __init__(self, key, audience):
        self.key = key
        self.audience = audience

    def subject(self, header):
        """The subject; raises jwt.InvalidTokenError for a token that is not ours."""
        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer":
            raise jwt.InvalidTokenError("not a bearer token")
        claims = jwt.decode(token, self.key, algorithms=["RS256"], audience=self.audience)
        return claims["sub"]
