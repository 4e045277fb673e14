// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "journal/hash.hpp"

#include <cstdint>
#include <span>
#include <vector>

// The Merkle tree of RFC 6962, section 2.1, with the proof checks of RFC 9162, sections 2.1.3.2
// and 2.1.4.2. Limits: sizes below 2^63.
namespace hefboom::journal {

/// SHA-256(0x00 || leaf).
[[nodiscard]] Hash leaf_hash_of(ByteView leaf);

/// SHA-256(0x01 || left || right).
[[nodiscard]] Hash node_hash(Hash const& left, Hash const& right);

/// The root of the tree over these leaf hashes; that of no leaves is SHA-256 of nothing.
[[nodiscard]] Hash root_of(std::span<Hash const> leaves);

/// The path from leaf `index` to the root, lowest first. `index` must be below the size.
[[nodiscard]] std::vector<Hash> inclusion_proof(std::span<Hash const> leaves, std::uint64_t index);

/// True when `proof` shows that `leaf` is number `index` in the tree of `size` leaves and `root`.
[[nodiscard]] bool proves_inclusion(std::span<Hash const> proof, Hash const& leaf,
                                    std::uint64_t index, std::uint64_t size, Hash const& root);

/// The hashes that show that the first `old_size` of these leaves are the whole older tree. Empty
/// for the same size and for an older tree without leaves. `old_size` must not exceed the size.
[[nodiscard]] std::vector<Hash> consistency_proof(std::span<Hash const> leaves,
                                                  std::uint64_t old_size);

struct Tree {
    std::uint64_t size = 0;
    Hash root{};

    bool operator==(Tree const&) const = default;
};

/// True when `proof` shows that `newer` only adds leaves to `older`. An older tree without leaves
/// needs the root of nothing and an empty proof; the same size needs the same root and none.
[[nodiscard]] bool proves_consistency(std::span<Hash const> proof, Tree const& older,
                                      Tree const& newer);

} // namespace hefboom::journal
