// SPDX-License-Identifier: EUPL-1.2
#include "journal/commitment.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hefboom;
using namespace hefboom::journal;

namespace {

Salt const salt{{1, 2, 3}};

} // namespace

TEST_CASE("a commitment is the hash of label, salt and payload") {
    std::string preimage = "hefboom commitment v1 body\n";
    preimage.append(salt.bytes.begin(), salt.bytes.end());
    preimage += "{}";
    CHECK(commit(Committed::body, salt, as_bytes("{}")) == sha256(as_bytes(preimage)));
}

TEST_CASE("kind, salt and payload each change the commitment") {
    auto const commitment = commit(Committed::text, salt, as_bytes("tekst"));
    CHECK(commitment == commit(Committed::text, salt, as_bytes("tekst")));
    CHECK(commitment != commit(Committed::body, salt, as_bytes("tekst")));
    CHECK(commitment != commit(Committed::header, salt, as_bytes("tekst")));
    CHECK(commitment != commit(Committed::text, salt, as_bytes("tekst ")));
    for (std::size_t i = 0; i < salt.bytes.size(); ++i) {
        auto other = salt;
        other.bytes[i] ^= 0x80U;
        CHECK(commitment != commit(Committed::text, other, as_bytes("tekst")));
    }
}
