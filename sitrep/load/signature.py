"""Signs lines of a ledger, and tells whether a key signed one; keys are those that `ssh-keygen -t ed25519` makes."""

import binascii
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from sitrep.problems import SitrepError

# What is signed begins with this, so that no signature made for something else passes for one of ours.
_FOR = "sitrep ledger line 1\n"
Ask = Callable[[], str]
Verify = Callable[[bytes, bytes], None]


@dataclass(frozen=True)
class Signer:
    """A person's private key: the public one as series.yaml writes it, and what signs."""

    public: str
    sign_bytes: Callable[[bytes], bytes]

    def sign(self, seal: str) -> str:
        """The signature of a line whose content has this hash."""
        return b64encode(self.sign_bytes((_FOR + seal).encode())).decode()


def signer(private: bytes, password: Ask) -> Signer:
    """The signer of a private key; the password is asked for only where the key has one."""
    try:
        # Only a series whose reviewers have keys needs the library.
        from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415
        from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415
            Encoding,
            PublicFormat,
            load_ssh_private_key,
        )
    except ImportError as missing:
        raise SitrepError("signing-unavailable") from missing
    try:
        try:
            key = load_ssh_private_key(private, None)
        except TypeError:  # so the library says that the key has a password
            key = load_ssh_private_key(private, password().encode())
    except (ValueError, UnsupportedAlgorithm) as refused:
        raise SitrepError("key-unreadable") from refused
    if not isinstance(key, Ed25519PrivateKey):
        raise SitrepError("key-unreadable")
    public = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()
    return Signer(public, key.sign)


def verifies(key: str, signature: str, seal: str) -> bool:
    """Whether the holder of a key signed a line whose content has this hash."""
    verify = _verifier(key)
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - `_verifier` has found that it is there

    try:
        verify(b64decode(signature, validate=True), (_FOR + seal).encode())
    except (InvalidSignature, binascii.Error):
        return False
    return True


@lru_cache(maxsize=100)
def _verifier(key: str) -> Verify:
    try:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415
        from cryptography.hazmat.primitives.serialization import load_ssh_public_key  # noqa: PLC0415
    except ImportError as missing:
        raise SitrepError("signing-unavailable") from missing
    try:
        held = load_ssh_public_key(key.encode())
    except ValueError as refused:
        raise SitrepError("key-unreadable") from refused
    if not isinstance(held, Ed25519PublicKey):
        raise SitrepError("key-unreadable")
    return held.verify
