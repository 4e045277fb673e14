// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "journal/hash.hpp"
#include "journal/seal.hpp"

namespace hefboom::journal {

/// BLAKE2b-256 of the message under the key: nobody without the key can tell or guess it. For
/// tokens of links and seats, and for what must be found again without being told. Begin every
/// message with what it is for, so that a token of one kind is never one of another.
[[nodiscard]] Hash keyed_hash(SealKey const& key, ByteView message);

/// True when both are equal, in a time that does not tell where they differ.
[[nodiscard]] bool same_secret(Hash const& left, Hash const& right);

} // namespace hefboom::journal
