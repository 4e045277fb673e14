// SPDX-License-Identifier: EUPL-1.2
#include "journal/commitment.hpp"

#include <cassert>
#include <string_view>

namespace hefboom::journal {

namespace {

std::string_view label_of(Committed kind) {
    switch (kind) {
    case Committed::header: return "hefboom commitment v1 header\n";
    case Committed::body: return "hefboom commitment v1 body\n";
    case Committed::text: return "hefboom commitment v1 text\n";
    }
    assert(false);
    return {};
}

} // namespace

Commitment commit(Committed kind, Salt const& salt, ByteView payload) {
    return sha256({as_bytes(label_of(kind)), salt.bytes, payload});
}

} // namespace hefboom::journal
