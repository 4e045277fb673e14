// SPDX-License-Identifier: EUPL-1.2
#include "journal/keyed_hash.hpp"

#include <sodium.h>

namespace hefboom::journal {

Hash keyed_hash(SealKey const& key, ByteView message) {
    Hash hash{};
    crypto_generichash(hash.data(), hash.size(), message.data(), message.size(), key.bytes().data(),
                       key.bytes().size());
    return hash;
}

bool same_secret(Hash const& left, Hash const& right) {
    return sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

} // namespace hefboom::journal
