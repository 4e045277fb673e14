#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A second, independent verifier, written from the specifications and docs/export-format.md alone.

Standard library only. Two uses:
  second_implementation.py verify FILE [--key VKEY] [--checkpoint OLD]   verifies one export
  second_implementation.py compare TEST_PROGRAM                          checks the C++ side's results
"""
import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

# --- Ed25519 verification, RFC 8032, section 5.1.7 ---------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_MINUS_1 = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P != 0:
        x = x * SQRT_MINUS_1 % P
    if (x * x - x2) % P != 0:
        return None
    return P - x if x & 1 != sign else x


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    return ((f - e) * (h - g) % P, (h + g) * (f + e) % P, (h - g) * (h + g) % P, (f - e) * (f + e) % P)


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def decompressed(data):
    number = int.from_bytes(data, "little")
    y = number & ((1 << 255) - 1)
    x = recover_x(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


def same_point(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def signed(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    a = decompressed(public)
    r = decompressed(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    return same_point(times(s, BASE), add(r, times(h, a)))


# --- The tree of RFC 6962, section 2.1, by its definitions ---------------------------------------


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def leaf_hash(leaf):
    return sha(b"\0", leaf)


def split(count):
    """The largest power of two below count."""
    k = 1
    while 2 * k < count:
        k *= 2
    return k


class Tree:
    """The roots of all subtrees that are asked for, each computed once."""

    def __init__(self, leaves):
        self.leaves = leaves
        self.known = {}

    def root(self, begin, end):
        if begin == end:
            return sha(b"")
        if begin + 1 == end:
            return self.leaves[begin]
        if (begin, end) not in self.known:
            k = begin + split(end - begin)
            self.known[begin, end] = sha(b"\1", self.root(begin, k), self.root(k, end))
        return self.known[begin, end]

    def path(self, m, begin, end):
        if end - begin == 1:
            return []
        k = begin + split(end - begin)
        if m < k:
            return self.path(m, begin, k) + [self.root(k, end)]
        return self.path(m, k, end) + [self.root(begin, k)]

    def proof(self, m, n):
        return [] if m == 0 else self.subproof(m, 0, n, True)

    def subproof(self, m, begin, end, whole):
        if m == end - begin:
            return [] if whole else [self.root(begin, end)]
        k = split(end - begin)
        if m <= k:
            return self.subproof(m, begin, begin + k, whole) + [self.root(begin + k, end)]
        return self.subproof(m - k, begin + k, end, False) + [self.root(begin, begin + k)]


def inclusion_root(m, n, leaf, path):
    """The root that a path leads to, by going down the tree as its definition does."""
    if n == 1:
        return leaf if not path else None
    if not path:
        return None
    k = split(n)
    if m < k:
        below = inclusion_root(m, k, leaf, path[:-1])
        return below and sha(b"\1", below, path[-1])
    below = inclusion_root(m - k, n - k, leaf, path[:-1])
    return below and sha(b"\1", path[-1], below)


def consistency_roots(m, n, old_root, proof, whole):
    """The old and the new root that a proof leads to."""
    if m == n:
        if whole:
            return (old_root, old_root) if not proof else (None, None)
        return (proof[0], proof[0]) if len(proof) == 1 else (None, None)
    if not proof:
        return None, None
    k = split(n)
    if m <= k:
        old, new = consistency_roots(m, k, old_root, proof[:-1], whole)
        return (old, sha(b"\1", new, proof[-1])) if new else (None, None)
    old, new = consistency_roots(m - k, n - k, old_root, proof[:-1], False)
    return (sha(b"\1", proof[-1], old), sha(b"\1", proof[-1], new)) if new else (None, None)


# --- C2SP notes, keys, checkpoints and cosignatures -----------------------------------------------


class Wrong(Exception):
    """The file does not hold; says why."""


def must(condition, why):
    if not condition:
        raise Wrong(why)


def from_base64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Wrong("not base64: " + text[:80]) from None
    must(base64.b64encode(data).decode() == text, "base64 in another form")
    return data


def from_hex(text, size):
    must(re.fullmatch("[0-9a-f]{%d}" % (2 * size), text), "not hexadecimal: " + text[:80])
    return bytes.fromhex(text)


def key_id(name, kind, public):
    return sha(name.encode(), b"\n", bytes([kind]), public)[:4]


def parse_vkey(text):
    name, digits, data = text.split("+", 2)
    data = from_base64(data)
    must(len(data) == 33 and key_id(name, data[0], data[1:]).hex() == digits, "not a vkey")
    return {"name": name, "kind": data[0], "public": data[1:], "id": bytes.fromhex(digits)}


def parse_note(text):
    must("\n\n" in text and text.endswith("\n"), "not a note")
    at = text.rindex("\n\n")
    lines = text[at + 2 :].split("\n")[:-1]
    must(lines, "a note without signatures")
    signatures = []
    for line in lines:
        found = re.fullmatch("\u2014 ([^ +]+) ([A-Za-z0-9+/=]+)", line)
        must(found, "not a signature line: " + line[:80])
        data = from_base64(found[2])
        signatures.append((found[1], data[:4], data[4:]))
    return text[: at + 1], signatures


def signed_note(note, key):
    text, signatures = note
    own = [s for name, number, s in signatures if (name, number) == (key["name"], key["id"])]
    return bool(own) and all(signed(key["public"], text.encode(), s) for s in own)


def cosigned_note(note, key):
    """The times at which the witness cosigned."""
    text, signatures = note
    times_seen = []
    for name, number, data in signatures:
        if (name, number) != (key["name"], key["id"]):
            continue
        seconds = int.from_bytes(data[:8], "big")
        message = "cosignature/v1\ntime %d\n%s" % (seconds, text)
        must(signed(key["public"], message.encode(), data[8:]), "a forged cosignature")
        times_seen.append(seconds)
    return times_seen


def parse_checkpoint(text):
    found = re.fullmatch("(hefboom/[0-9a-f]{32}(?:/[1-9][0-9]*)?)\n(0|[1-9][0-9]*)\n(.*)\n", text)
    must(found, "not a checkpoint")
    root = from_base64(found[3])
    must(len(root) == 32, "a root of another length")
    return found[1], int(found[2]), root


# --- The export file ------------------------------------------------------------------------------


def commitment(kind, salt, payload):
    return sha(b"hefboom commitment v1 " + kind + b"\n", salt, payload)


def unescaped(text):
    must(re.fullmatch(r"(?:[^\\]|\\\\|\\n)*", text, re.S), "a text that is not escaped")
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else "\\", text)


class Export:
    """Reads and verifies one export line by line; raises Wrong at the first thing amiss."""

    def __init__(self, data, key=None, older=None):
        self.counts = dict.fromkeys(("opened", "sealed", "texts", "erased", "checkpoints"), 0)
        self.leaves, self.sizes = [], []
        self.stage = "checkpoint"
        self.header = self.body = None
        self.last_at = 0
        lines = data.decode("utf-8").split("\n")
        must(lines[-1] == "" and len(lines) > 6, "cut off")
        must(lines[0] == "hefboom-export 1", "another format")
        self.log = self.after(lines[1], "log ")
        from_hex(self.log, 16)
        vkey = self.after(lines[2], "key ")
        self.key = parse_vkey(vkey)
        must(self.key["kind"] == 1 and self.key["name"] == "hefboom/" + self.log, "key of another log")
        must(key is None or key == vkey, "another key")
        self.viewer = self.after(lines[3], "viewer ")
        for line in lines[4:-3]:
            word, _, rest = line.partition(" ")
            must(word in ("entry", "header", "body", "text", "erased", "checkpoint", "cosignature"), "line " + word)
            getattr(self, "read_" + word)(rest)
        self.close_entry()
        must(lines[-3] == "end %d %d" % (len(self.leaves), self.counts["checkpoints"]), "counts differ")
        self.check_seal(data, self.after(lines[-2], "seal "))
        must(self.sizes and self.sizes[-1] == len(self.leaves), "a tail without checkpoint")
        if older is not None:
            self.check_older(older)

    @staticmethod
    def after(line, word):
        must(line.startswith(word) and len(line) > len(word), "no " + word)
        return line[len(word) :]

    def close_entry(self):
        if self.stage == "entry":
            self.counts["opened" if self.body is not None else "sealed"] += 1

    def read_entry(self, rest):
        self.close_entry()
        index, header, body = rest.split(" ")
        must(index == str(len(self.leaves)), "an entry out of order")
        self.commitments = from_hex(header, 32), from_hex(body, 32)
        leaf = '{"format":"hefboom/1","log":"%s","header":"%s","body":"%s"}' % (self.log, header, body)
        self.leaves.append(leaf_hash(leaf.encode()))
        self.stage, self.header, self.body, self.named = "entry", None, None, []

    def read_header(self, rest):
        must(self.stage == "entry" and self.header is None, "a header out of place")
        salt, _, self.header = rest.partition(" ")
        must(commitment(b"header", from_hex(salt, 32), self.header.encode()) == self.commitments[0], "a header differs")
        values = json.loads(self.header)
        must(list(values) == ["type", "object", "version", "actor", "at"], "a header with other members")
        must(json.dumps(values, separators=(",", ":")) == self.header, "a header in another form")
        must(values["at"] >= self.last_at, "time goes back")
        self.last_at = values["at"]

    def read_body(self, rest):
        must(self.stage == "entry" and self.header is not None and self.body is None, "a body out of place")
        salt, _, self.body = rest.partition(" ")
        must(commitment(b"body", from_hex(salt, 32), self.body.encode()) == self.commitments[1], "a body differs")
        self.named = re.findall(r'[{,]"commitment":"([0-9a-f]{64})"', self.body)

    def read_text(self, rest):
        must(self.stage == "entry" and self.body is not None, "a text out of place")
        item, salt, text = rest.split(" ", 2)
        value = commitment(b"text", from_hex(salt, 32), unescaped(text).encode()).hex()
        must(value in self.named and '"%s"' % item in self.body, "a text differs")
        self.counts["texts"] += 1

    def read_erased(self, rest):
        must(self.stage == "entry" and rest in self.named, "an unknown text is erased")
        self.counts["erased"] += 1

    def read_checkpoint(self, rest):
        self.close_entry()
        self.stage = "checkpoint"
        epoch, size, root, signature = rest.split(" ")
        must(size == str(len(self.leaves)) and int(epoch) >= 1, "a checkpoint out of order")
        must(not self.sizes or int(size) > self.sizes[-1], "a checkpoint out of order")
        origin = "hefboom/" + self.log + ("" if epoch == "1" else "/" + epoch)
        text = "%s\n%s\n%s\n" % (origin, size, root)
        must(signed(self.key["public"], text.encode(), from_base64(signature)), "a forged checkpoint")
        must(from_base64(root) == Tree(self.leaves).root(0, len(self.leaves)), "a root differs")
        self.sizes.append(int(size))
        self.counts["checkpoints"] += 1

    def read_cosignature(self, rest):
        must(self.stage == "checkpoint" and self.sizes, "a cosignature out of place")
        parse_note("x\n\n\u2014 " + rest + "\n")

    def check_seal(self, data, rest):
        digest, signature = rest.split(" ")
        above = data[: data.rindex(b"\nseal ") + 1]
        must(sha(above) == from_hex(digest, 32), "damaged")
        text = "hefboom export v1\nhefboom/%s\n%s\n" % (self.log, base64.b64encode(sha(above)).decode())
        must(signed(self.key["public"], text.encode(), from_base64(signature)), "a forged seal")

    def check_older(self, older):
        note = parse_note(older)
        must(signed_note(note, self.key), "the older checkpoint is not signed by the key")
        origin, size, root = parse_checkpoint(note[0])
        must(origin.split("/")[1] == self.log, "the older checkpoint is of another log")
        must(size <= len(self.leaves), "the log is shorter than the older checkpoint")
        must(root == Tree(self.leaves).root(0, size), "the log differs from the older checkpoint")


# --- What is run ------------------------------------------------------------------------------------


def refused(work):
    try:
        work()
    except (Wrong, ValueError, IndexError, UnicodeDecodeError):
        return True
    return False


def compare_trees(results):
    leaves = [leaf_hash(str(i).encode()) for i in range(128)]
    tree = Tree(leaves)
    roots = [tree.root(0, n) for n in range(129)]
    assert [r.hex() for r in roots] == results["roots"]
    assert len(results["inclusion"]) == 128 * 129 // 2
    for size, index, proof in results["inclusion"]:
        path = [bytes.fromhex(h) for h in proof]
        assert path == tree.path(index, 0, size), (size, index)
        assert inclusion_root(index, size, leaves[index], path) == roots[size], (size, index)
    assert len(results["consistency"]) == 129 * 130 // 2
    for newer, older, proof in results["consistency"]:
        path = [bytes.fromhex(h) for h in proof]
        assert path == tree.proof(older, newer), (older, newer)
        if older:
            found = consistency_roots(older, newer, roots[older], path, True)
            assert found == (roots[older], roots[newer]), (older, newer)
    print(len(results["inclusion"]), "inclusion paths and", len(results["consistency"]), "consistency proofs agree")


def compare_export(folder):
    def read(name):
        with open(os.path.join(folder, name), "rb") as file:
            return file.read()

    data, key, older = read("export"), read("key").decode(), read("older").decode()
    export = Export(data, key, older)
    print("export:", len(export.leaves), "entries,", export.counts)
    assert cosigned_note(parse_note(older), parse_vkey(read("witness").decode())) == [1750000000]
    assert refused(lambda: Export(read("rewritten"), key, older))
    Export(read("rewritten"), key)  # signed again by the server: only the older checkpoint tells
    other = key.replace("hefboom/5a17", "hefboom/5a18")
    assert refused(lambda: Export(data, other))
    tried = 0
    for at in range(7, len(data), len(data) // 50):
        changed = bytearray(data)
        changed[at] ^= 1 << (at % 8)
        assert refused(lambda: Export(bytes(changed), key)), at
        assert refused(lambda: Export(data[:at], key)), at
        tried += 2
    print(tried, "changed or cut exports refused")


def compare(program):
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, HEFBOOM_RESULTS=folder)
        case = "--test-case=what the second implementation checks is written"
        subprocess.run([program, case], check=True, env=environment, stdout=subprocess.DEVNULL)
        with open(os.path.join(folder, "trees.json"), encoding="utf-8") as file:
            compare_trees(json.load(file))
        compare_export(folder)


def published_examples():
    """RFC 8032, test 2, and the note in the documentation of Go's note package."""
    public = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
    signature = bytes.fromhex(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    assert signed(public, b"\x72", signature) and not signed(public, b"\x73", signature)
    note = (
        "If you think cryptography is the answer to your problem,\n"
        "then you don't know what your problem is.\n\n\u2014 PeterNeumann "
        "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    )
    key = parse_vkey("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    assert signed_note(parse_note(note), key)
    assert not signed_note(parse_note(note.replace("don't", "do")), key)


def verify(arguments):
    options = dict(zip(arguments[1::2], arguments[2::2]))
    older = options.get("--checkpoint")
    with open(arguments[0], "rb") as file:
        data = file.read()
    if older:
        with open(older, encoding="utf-8") as file:
            older = file.read()
    try:
        export = Export(data, options.get("--key"), older)
    except (Wrong, ValueError) as why:
        print("DOES NOT VERIFY:", why)
        return 1
    print("for %s: %d entries, %s" % (export.viewer, len(export.leaves), export.counts))
    return 0


if __name__ == "__main__":
    if len(sys.argv) >= 3 and sys.argv[1] == "verify":
        sys.exit(verify(sys.argv[2:]))
    if len(sys.argv) == 3 and sys.argv[1] == "compare":
        published_examples()
        compare(sys.argv[2])
        sys.exit(0)
    print(__doc__)
    sys.exit(2)
